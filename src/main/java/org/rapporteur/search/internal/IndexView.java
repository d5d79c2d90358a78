package org.rapporteur.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
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

/**
 * The index at one moment, as a reader with certain tokens may see it; there is no way to ask it without. To be closed.
 *
 * <p>Everything an answer says is read from one view, and all its questions together have the time of the answer.
 */
final class IndexView implements AutoCloseable {
    /** Entries found up to which each is looked into for words that stand together. */
    private static final int MOST_LOOKED_INTO = 3_000;

    /** Best entries that are looked into when more are found. */
    private static final int LOOKED_INTO = 500;

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final Query readable;
    private final Deadline deadline;

    /** Takes over the reader, to close it. */
    IndexView(IndexReader reader, Set<String> tokens, Deadline deadline) {
        this.reader = reader;
        readable = anyOf(SearchFields.TOKENS, tokens);
        searcher = new IndexSearcher(reader);
        searcher.setTimeout(deadline::over);
        this.deadline = deadline;
    }

    /**
     * An entry and how well it fits.
     *
     * @param id the entry
     * @param score how well it fits
     * @param document its number in this view
     */
    record Scored(UUID id, float score, int document) {}

    /**
     * One page of what a query with its filters finds, best first.
     *
     * @param total how much it finds
     */
    List<Scored> page(IndexQuery words, SearchQuery query, long total) {
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

    /** All that a query with its filters finds, to be counted. */
    Matches matches(IndexQuery words, SearchQuery query) {
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
        return new Matches(reader.leaves(), documents(all.build()), filters);
    }

    /** How many entries a query with its filters finds. */
    long count(IndexQuery words, SearchQuery query) {
        return documents(filtered(words.matching(), query)).cardinality();
    }

    /** How many entries a query finds, whatever the filters. */
    long count(IndexQuery words) {
        return count(words, SearchQuery.of(""));
    }

    /** The number of an entry in this view; empty when it is not there, or not for this reader. */
    OptionalInt document(UUID entry) {
        var key = new TermQuery(new Term(SearchFields.KEY, entry.toString()));
        var found = top(filtered(key, SearchQuery.of("")), 1).scoreDocs;
        return found.length == 0 ? OptionalInt.empty() : OptionalInt.of(found[0].doc);
    }

    /** Where the pages of a document lie in its text. */
    List<PageSpan> pages(int document) {
        return PageSpan.read(stored(document, SearchFields.PAGES));
    }

    /** The words of a document's text with their places; null when it has none. */
    @Nullable
    Terms words(int document) {
        try {
            return reader.termVectors().get(document, SearchFields.TEXT_FOLDED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the time for the answer is over. */
    Deadline deadline() {
        return deadline;
    }

    /** The index itself, for words that no reader is told of before it is asked who may know them. */
    IndexReader reader() {
        return reader;
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
        return values.isEmpty() ? null : anyOf(Matches.field(facet), values);
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
                throw new Deadline.TooSlow();
            }
            deadline.check();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
