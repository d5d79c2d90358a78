package org.rapporteur.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.internal.IndexView.Text;
import org.rapporteur.search.internal.query.Needles;
import org.rapporteur.search.internal.query.Needles.Places;
import org.rapporteur.search.internal.query.QueryWords;
import org.rapporteur.search.internal.query.SearchFields;
import tools.jackson.databind.JsonNode;

/**
 * Where words stand in what a search server found. The server tells the best pages of each entry, however long it is; only
 * those are read from the table and cut into words again.
 */
final class ServerPages {
    private static final String FIELD = ServerDocument.PAGE_WORDS;

    /** Letters of an answer's pages that are read beyond the best page of each entry. */
    private static final int MOST_READ = 600_000;

    /** A page with all of a written run in a row comes before one with some of its words. */
    private static final float IN_ROW = 2;

    /** Between pages with the same words, those that have them more often come first. */
    private static final float OFTEN = 0.001f;

    private static final int CLOSE = 20;

    /** Words between pages, so that none seems to go on where another one ended. */
    private static final int BETWEEN = 100;

    private final FoundEntries entries;

    ServerPages(FoundEntries entries) {
        this.entries = entries;
    }

    /** The clause that has the server tell the best pages of each entry; null when there is nothing to mark. */
    static @Nullable Map<String, Object> marked(Needles needles, int pages) {
        var query = query(needles);
        return query.clauses().isEmpty()
                ? null
                : Map.of(
                        "nested",
                        Map.of(
                                "path",
                                ServerDocument.PAGE,
                                "score_mode",
                                "none",
                                "query",
                                ServerQuery.of(query),
                                "inner_hits",
                                Map.of("size", pages, "_source", false)));
    }

    private static BooleanQuery query(Needles needles) {
        var query = new BooleanQuery.Builder();
        for (var run : needles.runs()) {
            var words = any(run.stream().map(ServerPages::word).toList());
            var row = run.size() == 1 ? words : new PhraseQuery(FIELD, run.toArray(String[]::new));
            query.add(
                    new DisjunctionMaxQuery(
                            List.of(
                                    new ConstantScoreQuery(words),
                                    new BoostQuery(new ConstantScoreQuery(row), run.size() == 1 ? 1 : IN_ROW)),
                            0),
                    Occur.SHOULD);
            query.add(new BoostQuery(words, OFTEN), Occur.SHOULD);
        }
        if (needles.open()) {
            query.add(new ConstantScoreQuery(any(beginnings(needles))), Occur.SHOULD);
        }
        var all = needles.runs().stream().flatMap(List::stream).toArray(String[]::new);
        if (needles.runs().size() > 1) {
            query.add(new ConstantScoreQuery(new PhraseQuery(CLOSE, FIELD, all)), Occur.SHOULD);
        }
        return query.build();
    }

    private static List<Query> beginnings(Needles needles) {
        var queries = new ArrayList<Query>();
        for (var beginning : needles.beginnings()) {
            queries.add(new PrefixQuery(new Term(FIELD, beginning)));
            Needles.stems(beginning).forEach(stem -> queries.add(word(stem)));
        }
        return queries;
    }

    private static Query word(String word) {
        return new TermQuery(new Term(FIELD, word));
    }

    private static Query any(List<Query> queries) {
        var any = new BooleanQuery.Builder();
        queries.forEach(each -> any.add(each, Occur.SHOULD));
        return any.build();
    }

    /**
     * The texts of entries.
     *
     * @param hits the entries as the server tells them
     */
    Map<UUID, Text> texts(JsonNode hits, Needles needles, int pages) {
        var found = new ArrayList<Told>();
        for (var hit : hits) {
            var spans =
                    PageSpan.read(hit.path("_source").path(SearchFields.PAGES).asString(""));
            found.add(new Told(
                    UUID.fromString(hit.path("_id").asString()),
                    spans,
                    best(hit, spans, MOST_READ / hits.size(), pages)));
        }
        var read = entries.pages(found.stream().flatMap(Told::rows).toList());
        return found.stream()
                .collect(Collectors.toMap(
                        Told::id, told -> new Text(told.spans, needles.marks(places(told, read, needles)))));
    }

    /** An entry, where its pages lie, and the numbers of the best of them in order. */
    private record Told(UUID id, List<PageSpan> spans, List<Integer> best) {
        Stream<UUID> rows() {
            return best.stream().map(page -> spans.get(page).page());
        }
    }

    /** Numbers of the best pages, in order, as many as may be read but one at least. */
    private static List<Integer> best(JsonNode hit, List<PageSpan> spans, int most, int pages) {
        var letters = new int[1];
        return StreamSupport.stream(
                        hit.path("inner_hits")
                                .path(ServerDocument.PAGE)
                                .path("hits")
                                .path("hits")
                                .spliterator(),
                        false)
                .map(page -> page.path("_nested").path("offset").asInt())
                .filter(page -> page < spans.size())
                .limit(pages)
                .takeWhile(page -> {
                    var before = letters[0];
                    letters[0] += spans.get(page).characters();
                    return before == 0 || letters[0] <= most;
                })
                .sorted()
                .toList();
    }

    private static Places places(Told told, Map<UUID, String> read, Needles needles) {
        var spans = told.spans;
        var places = new Places();
        var position = 0;
        var base = 0;
        for (var page = 0; page < spans.size(); page++) {
            var text = told.best.contains(page) ? read.get(spans.get(page).page()) : null;
            if (text != null) {
                for (var word : QueryWords.placed(QueryWords.FOLDED, text)) {
                    if (needles.wants(word.text())) {
                        places.add(word.text(), position, base + word.start(), base + word.end());
                    }
                    position++;
                }
                position += BETWEEN;
            }
            base += spans.get(page).characters() + SearchEntry.PAGE_BREAK.length();
        }
        return places;
    }
}
