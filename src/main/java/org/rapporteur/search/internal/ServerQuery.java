package org.rapporteur.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Says a query for Lucene in the words of a search server, which is Lucene too: so there is one compiler of queries, and
 * both find and rank the same.
 */
final class ServerQuery {
    /** The server's own analyzer that does nothing but take words apart at spaces. */
    static final String ANALYZER = "whitespace";

    static final Map<String, Object> ALL = Map.of("match_all", Map.of());
    private static final Map<String, Object> NONE = Map.of("match_none", Map.of());
    private static final Map<Occur, String> NAMES = new EnumMap<>(
            Map.of(Occur.MUST, "must", Occur.SHOULD, "should", Occur.FILTER, "filter", Occur.MUST_NOT, "must_not"));

    private ServerQuery() {}

    /** The query as the server reads it. */
    static Map<String, Object> of(Query query) {
        return of(query, 1);
    }

    /** Entries that have at least one of these values in a field of plain values. */
    static Map<String, Object> anyOf(String field, Collection<?> values) {
        return Map.of("terms", Map.of(field, List.copyOf(values)));
    }

    /** Entries that pass all of these, however well. */
    static Map<String, Object> filter(Collection<?> filters) {
        return Map.of("bool", Map.of("filter", List.copyOf(filters)));
    }

    private static Map<String, Object> of(Query query, float boost) {
        return switch (query) {
            case BoostQuery boosted -> of(boosted.getQuery(), boost * boosted.getBoost());
            case TermQuery one ->
                field("term", one.getTerm().field(), "value", one.getTerm().text(), boost);
            case PrefixQuery beginning ->
                field(
                        "prefix",
                        beginning.getPrefix().field(),
                        "value",
                        beginning.getPrefix().text(),
                        boost);
            case TermInSetQuery any -> anyOf(any.getField(), values(any));
            case PhraseQuery row -> phrase(row, boost);
            case DisjunctionMaxQuery best -> best(best, boost);
            case BooleanQuery several -> bool(several, boost);
            case ConstantScoreQuery constant ->
                Map.of("constant_score", Map.of("filter", of(constant.getQuery()), "boost", boost));
            case MatchAllDocsQuery _ -> Map.of("match_all", Map.of("boost", boost));
            case MatchNoDocsQuery _ -> NONE;
            default -> throw new IllegalArgumentException("No query for a search server: " + query.getClass());
        };
    }

    private static List<String> values(TermInSetQuery any) {
        var values = new ArrayList<String>();
        try {
            var each = any.getBytesRefIterator();
            for (var value = each.next(); value != null; value = each.next()) {
                values.add(value.utf8ToString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    private static Map<String, Object> field(String kind, String field, String name, String word, float boost) {
        return Map.of(kind, Map.of(field, Map.of(name, ServerWords.written(word), "boost", boost)));
    }

    private static Map<String, Object> phrase(PhraseQuery row, float boost) {
        var words = Arrays.stream(row.getTerms())
                .map(term -> ServerWords.written(term.text()))
                .collect(Collectors.joining(" "));
        return Map.of(
                "match_phrase",
                Map.of(
                        row.getField(),
                        Map.of("query", words, "slop", row.getSlop(), "analyzer", ANALYZER, "boost", boost)));
    }

    private static Map<String, Object> best(DisjunctionMaxQuery best, float boost) {
        var queries = best.getDisjuncts().stream().map(ServerQuery::of).toList();
        return queries.isEmpty()
                ? NONE
                : Map.of(
                        "dis_max",
                        Map.of("queries", queries, "tie_breaker", best.getTieBreakerMultiplier(), "boost", boost));
    }

    /** Without a clause that must or may be there the server finds everything, and Lucene nothing. */
    private static Map<String, Object> bool(BooleanQuery several, float boost) {
        if (several.clauses().stream().allMatch(clause -> clause.occur() == Occur.MUST_NOT)) {
            return NONE;
        }
        var parts = new HashMap<String, Object>();
        for (var occur : Occur.values()) {
            var clauses =
                    several.getClauses(occur).stream().map(ServerQuery::of).toList();
            if (!clauses.isEmpty()) {
                parts.put(NAMES.get(occur), clauses);
            }
        }
        parts.put("boost", boost);
        return Map.of("bool", parts);
    }
}
