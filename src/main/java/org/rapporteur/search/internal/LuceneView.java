package org.rapporteur.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.internal.Deadline.TooSlow;
import org.rapporteur.search.internal.query.IndexQuery;
import org.rapporteur.search.internal.query.Needles;
import org.rapporteur.search.internal.query.Needles.Mark;
import org.rapporteur.search.internal.query.Needles.Places;
import org.rapporteur.search.internal.query.SearchFields;

/** Lucene's index at one moment: raw readers and searchers, so that an answer does no more work than it needs. */
final class LuceneView implements IndexView {
    /** Places of one word in one text that are looked at; more would show nothing else. */
    private static final int MOST_PLACES = 5_000;

    /** Words of a text read between two looks at the clock. */
    private static final int WORDS_BETWEEN_LOOKS = 1_000;

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final Query readable;
    private final Deadline deadline;

    /** Takes over the reader, to close it. */
    LuceneView(IndexReader reader, Set<String> tokens, Deadline deadline) {
        this.reader = reader;
        readable = anyOf(SearchFields.TOKENS, tokens);
        searcher = new IndexSearcher(reader);
        searcher.setTimeout(deadline::over);
        this.deadline = deadline;
    }

    @Override
    public List<Scored> page(IndexQuery words, SearchQuery query, long total) {
        var first = query.page() * query.size();
        return Arrays.stream(best(words, query, first + query.size(), total))
                .skip(first)
                .flatMap(each -> scored(each).stream())
                .toList();
    }

    /** Empty for what another version of the portal wrote and a rebuild has not come to yet. */
    private Optional<Scored> scored(ScoreDoc found) {
        var key = stored(found.doc, SearchFields.KEY);
        return key.isEmpty() ? Optional.empty() : Optional.of(new Scored(UUID.fromString(key), found.score, found.doc));
    }

    /** The best so many. Where very much is found, where words stand together is looked up for the best of it only. */
    private ScoreDoc[] best(IndexQuery words, SearchQuery query, int most, long total) {
        var together = words.together();
        if (together == null || total > MOST_LOOKED_INTO) {
            var found = top(filtered(words.ranked(), query), together == null ? most : Math.max(most, LOOKED_INTO));
            return together == null ? found.scoreDocs : lookedInto(found, together, most);
        }
        var both = new BooleanQuery.Builder().add(words.ranked(), Occur.MUST).add(together, Occur.SHOULD);
        return top(filtered(both.build(), query), most).scoreDocs;
    }

    /** The best of what was found by words alone in the order of words that stand together, then the rest as it is. */
    private ScoreDoc[] lookedInto(TopDocs found, Query together, int most) {
        var best = found.scoreDocs.clone();
        var looked = Math.min(best.length, LOOKED_INTO);
        try {
            var upper = new TopDocs(found.totalHits, Arrays.copyOf(best, looked));
            var ordered = QueryRescorer.rescore(searcher, upper, together, 1, looked);
            System.arraycopy(ordered.scoreDocs, 0, best, 0, looked);
            return Arrays.copyOf(best, Math.min(best.length, most));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TopDocs top(Query query, int most) {
        return search(query, new TopScoreDocCollectorManager(Math.clamp(reader.maxDoc(), 1, most), 1));
    }

    @Override
    public Matches matches(IndexQuery words, SearchQuery query) {
        var all = new BooleanQuery.Builder().add(words.matching(), Occur.FILTER).add(readable, Occur.FILTER);
        var since = since(query);
        if (since != null) {
            all.add(since, Occur.FILTER);
        }
        var filters = new EnumMap<SearchFacet, FixedBitSet>(SearchFacet.class);
        for (var facet : SearchFacet.values()) {
            var filter = filter(facet, query);
            if (filter != null) {
                filters.put(facet, documents(filter));
            }
        }
        return new MatchedDocuments(reader.leaves(), documents(all.build()), filters);
    }

    @Override
    public long count(IndexQuery words, SearchQuery query) {
        return documents(filtered(words.matching(), query)).cardinality();
    }

    @Override
    public Optional<Scored> entry(UUID entry) {
        var key = new TermQuery(new Term(SearchFields.KEY, entry.toString()));
        var found = top(filtered(key, SearchQuery.of("")), 1).scoreDocs;
        return found.length == 0 ? Optional.empty() : Optional.of(new Scored(entry, 0, found[0].doc));
    }

    /** Of all pages: the index tells where the words stand, so none of them is read. */
    @Override
    public Map<UUID, Text> texts(Collection<Scored> found, Needles needles, int pages) {
        var texts = new HashMap<UUID, Text>();
        try {
            for (var each : found) {
                var spans = PageSpan.read(stored(each.document(), SearchFields.PAGES));
                texts.put(each.id(), new Text(spans, marks(each.document(), needles)));
            }
        } catch (TooSlow rest) {
            // what was found stays found: the entries not come to show their summaries
        }
        return texts;
    }

    @Override
    public @Nullable String near(String word, int edits, Function<String, IndexQuery> tried) {
        try {
            return LuceneSpelling.near(word, edits, reader, deadline).stream()
                    .filter(candidate -> count(tried.apply(candidate)) > 0)
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Deadline deadline() {
        return deadline;
    }

    @Override
    public void close() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query filtered(Query words, SearchQuery query) {
        var all = new BooleanQuery.Builder().add(words, Occur.MUST).add(readable, Occur.FILTER);
        for (var facet : SearchFacet.values()) {
            var filter = filter(facet, query);
            if (filter != null) {
                all.add(filter, Occur.FILTER);
            }
        }
        var since = since(query);
        return (since == null ? all : all.add(since, Occur.FILTER)).build();
    }

    private static @Nullable Query filter(SearchFacet facet, SearchQuery query) {
        var values = query.selected(facet);
        return values.isEmpty() ? null : anyOf(SearchFields.of(facet), values);
    }

    private static @Nullable Query since(SearchQuery query) {
        var since = query.since();
        return since == null
                ? null
                : LongPoint.newRangeQuery(SearchFields.NEWS, since.toEpochMilli() + 1, Long.MAX_VALUE);
    }

    private static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private FixedBitSet documents(Query query) {
        return search(query, new AllDocuments(reader.maxDoc()));
    }

    private <C extends Collector, T> T search(Query query, CollectorManager<C, T> manager) {
        try {
            var found = searcher.search(query, manager);
            if (searcher.timedOut()) {
                throw new TooSlow();
            }
            deadline.check();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Mark> marks(int document, Needles needles) {
        deadline.check();
        try {
            var words = reader.termVectors().get(document, SearchFields.TEXT_FOLDED);
            return words == null ? List.of() : needles.marks(places(words, needles));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Places places(Terms words, Needles needles) throws IOException {
        var places = new Places();
        var each = words.iterator();
        if (needles.open()) {
            var read = 0;
            for (var word = each.next(); word != null; word = each.next()) {
                if (++read % WORDS_BETWEEN_LOOKS == 0) {
                    deadline.check();
                }
                if (needles.wants(word.utf8ToString())) {
                    add(places, word.utf8ToString(), each);
                }
            }
        } else {
            for (var word : needles.words()) {
                if (each.seekExact(new BytesRef(word))) {
                    add(places, word, each);
                }
            }
        }
        return places;
    }

    private static void add(Places places, String word, TermsEnum each) throws IOException {
        var postings = each.postings(null, PostingsEnum.ALL);
        if (postings.nextDoc() == DocIdSetIterator.NO_MORE_DOCS) {
            return;
        }
        for (var n = Math.min(postings.freq(), MOST_PLACES); n > 0; n--) {
            var position = postings.nextPosition();
            places.add(word, position, postings.startOffset(), postings.endOffset());
        }
    }

    private String stored(int document, String field) {
        try {
            var value = reader.storedFields().document(document, Set.of(field)).get(field);
            return value == null ? "" : value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
