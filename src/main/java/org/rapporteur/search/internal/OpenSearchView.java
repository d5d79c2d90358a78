package org.rapporteur.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.internal.Deadline.TooSlow;
import org.rapporteur.search.internal.Matches.Counted;
import org.rapporteur.search.internal.SearchServer.Refused;
import org.rapporteur.search.internal.query.IndexQuery;
import org.rapporteur.search.internal.query.Needles;
import org.rapporteur.search.internal.query.SearchFields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * What a search server holds, asked in few questions: one counts, one ranks, one tells where the words of a page of hits
 * stand. Between them somebody may write; nothing here relies on their answers to agree.
 */
final class OpenSearchView implements IndexView {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSearchView.class);

    /** What the way there and back may take. */
    private static final Duration WAY = Duration.ofSeconds(1);

    private static final String ALL = "all";
    private static final String VALUES = "values";
    private static final String LABEL = "label";

    private final SearchServer server;
    private final ServerPages pages;
    private final Map<String, Object> readable;
    private final Deadline deadline;

    OpenSearchView(SearchServer server, FoundEntries entries, Set<String> tokens, Deadline deadline) {
        this.server = server;
        pages = new ServerPages(entries);
        readable = ServerQuery.anyOf(SearchFields.TOKENS, tokens);
        this.deadline = deadline;
    }

    @Override
    public List<Scored> page(IndexQuery words, SearchQuery query, long total) {
        var body = new HashMap<String, Object>();
        body.put("from", query.page() * query.size());
        body.put("size", query.size());
        body.put("_source", false);
        body.put("track_total_hits", false);
        var together = words.together();
        var ranked = new HashMap<String, Object>();
        ranked.put("must", ServerQuery.of(words.ranked()));
        ranked.put("filter", filters(query));
        if (together != null && total <= MOST_LOOKED_INTO) {
            ranked.put("should", ServerQuery.of(together));
        } else if (together != null) {
            body.put(
                    "rescore",
                    Map.of("window_size", LOOKED_INTO, "query", Map.of("rescore_query", ServerQuery.of(together))));
        }
        body.put("query", Map.of("bool", ranked));
        return scored(search(body));
    }

    @Override
    public Matches matches(IndexQuery words, SearchQuery query) {
        var found = new ArrayList<Object>(List.of(ServerQuery.of(words.matching()), readable));
        since(query).ifPresent(found::add);
        var counts = new HashMap<String, Object>();
        counts.put(ALL, Map.of("filter", ServerQuery.filter(facetFilters(query, null))));
        for (var facet : SearchFacet.values()) {
            counts.put(
                    facet.name(),
                    Map.of("filter", ServerQuery.filter(facetFilters(query, facet)), "aggs", values(facet)));
        }
        var counted = search(Map.of("size", 0, "query", ServerQuery.filter(found), "aggs", counts))
                .path("aggregations");
        var facets = new EnumMap<SearchFacet, Facet>(SearchFacet.class);
        for (var facet : SearchFacet.values()) {
            facets.put(facet, Facet.of(counted.path(facet.name())));
        }
        return new Found(counted.path(ALL).path("doc_count").asLong(), facets);
    }

    @Override
    public long count(IndexQuery words, SearchQuery query) {
        var found = new ArrayList<Object>(filters(query));
        found.add(ServerQuery.of(words.matching()));
        return search(Map.of("size", 0, "track_total_hits", true, "query", ServerQuery.filter(found)))
                .at("/hits/total/value")
                .asLong();
    }

    @Override
    public Optional<Scored> entry(UUID entry) {
        var id = Map.of("ids", Map.of(VALUES, List.of(entry)));
        return scored(search(Map.of("_source", false, "query", ServerQuery.filter(List.of(id, readable))))).stream()
                .findFirst();
    }

    @Override
    public Map<UUID, Text> texts(Collection<Scored> found, Needles needles, int most) {
        if (found.isEmpty()) {
            return Map.of();
        }
        var ids = found.stream().map(Scored::id).toList();
        var wanted = new HashMap<String, Object>();
        wanted.put("filter", List.of(Map.of("ids", Map.of(VALUES, ids)), readable));
        var marked = ServerPages.marked(needles, most);
        if (marked != null) {
            wanted.put("should", marked);
        }
        try {
            var answer = search(Map.of(
                    "size", ids.size(), "_source", List.of(SearchFields.PAGES), "query", Map.of("bool", wanted)));
            return pages.texts(answer.path("hits").path("hits"), needles, most);
        } catch (TooSlow late) {
            return Map.of();
        }
    }

    /** The server proposes words of the whole index; all of them are tried in one question before one is told. */
    @Override
    public @Nullable String near(String word, int edits, Function<String, IndexQuery> tried) {
        var wanted = new HashMap<String, Object>();
        wanted.put("text", ServerWords.written(word));
        NearWords.FIELDS.forEach(field -> wanted.put(field, Map.of("term", spelling(field, edits))));
        var nearness = new HashMap<String, Double>();
        search(Map.of("size", 0, "suggest", wanted))
                .path("suggest")
                .forEach(field -> field.path(0)
                        .path("options")
                        .forEach(near -> nearness.merge(
                                near.path("text").asString(), near.path("score").asDouble(), Math::max)));
        return firstFound(NearWords.nearest(word, nearness), tried);
    }

    private static Map<String, Object> spelling(String field, int edits) {
        return Map.of(
                "field",
                field,
                "analyzer",
                ServerQuery.ANALYZER,
                "suggest_mode",
                "always",
                "max_edits",
                edits,
                "size",
                NearWords.MOST_CANDIDATES);
    }

    private @Nullable String firstFound(List<String> candidates, Function<String, IndexQuery> tried) {
        if (candidates.isEmpty()) {
            return null;
        }
        var queries = new LinkedHashMap<String, Object>();
        candidates.forEach(
                word -> queries.put(word, ServerQuery.of(tried.apply(word).matching())));
        var counted = search(Map.of(
                        "size",
                        0,
                        "query",
                        ServerQuery.filter(List.of(readable)),
                        "aggs",
                        Map.of(ALL, Map.of("filters", Map.of("filters", queries)))))
                .path("aggregations")
                .path(ALL)
                .path("buckets");
        return candidates.stream()
                .filter(word -> counted.path(word).path("doc_count").asLong() > 0)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Deadline deadline() {
        return deadline;
    }

    @Override
    public void close() {
        // the server is asked anew each time
    }

    private static Map<String, Object> values(SearchFacet facet) {
        var values = new HashMap<String, Object>();
        values.put(
                "terms",
                Map.of(
                        "field",
                        SearchFields.of(facet),
                        "size",
                        Matches.MOST_VALUES,
                        "order",
                        List.of(Map.of("_count", "desc"), Map.of("_key", "asc"))));
        var label = SearchFields.label(facet);
        if (label != null) {
            values.put("aggs", Map.of(LABEL, Map.of("terms", Map.of("field", label, "size", 1))));
        }
        return Map.of(VALUES, values);
    }

    private List<Object> filters(SearchQuery query) {
        var filters = new ArrayList<Object>(facetFilters(query, null));
        filters.add(readable);
        since(query).ifPresent(filters::add);
        return filters;
    }

    private static List<Object> facetFilters(SearchQuery query, @Nullable SearchFacet except) {
        var filters = new ArrayList<Object>();
        for (var facet : SearchFacet.values()) {
            var values = query.selected(facet);
            if (facet != except && !values.isEmpty()) {
                filters.add(ServerQuery.anyOf(SearchFields.of(facet), values));
            }
        }
        return filters;
    }

    private static Optional<Object> since(SearchQuery query) {
        return Optional.ofNullable(query.since())
                .map(since -> Map.of("range", Map.of(SearchFields.NEWS, Map.of("gt", since.toEpochMilli()))));
    }

    private static List<Scored> scored(JsonNode answer) {
        var scored = new ArrayList<Scored>();
        for (var hit : answer.path("hits").path("hits")) {
            var score = (float) hit.path("_score").asDouble(0);
            scored.add(new Scored(UUID.fromString(hit.path("_id").asString()), score, 0));
        }
        return scored;
    }

    /** A question the server refuses is one it finds too large: nobody is told that search as a whole does not work. */
    private JsonNode search(Map<String, ?> question) {
        deadline.check();
        var left = Math.max(0, deadline.left());
        var body = new HashMap<String, Object>(question);
        body.put("timeout", Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)) + "ms");
        JsonNode answer;
        try {
            var path = "/" + server.alias() + "/_search?preference=portal";
            answer = server.ask("POST", path, body, Duration.ofNanos(left).plus(WAY));
        } catch (Refused refused) {
            LOG.error("A question was refused", refused);
            throw new TooSlow();
        }
        if (answer.path("timed_out").asBoolean()) {
            throw new TooSlow();
        }
        if (answer.path("_shards").path("failed").asInt() > 0) {
            throw new UncheckedIOException(new IOException("The search server answers for a part of the index only"));
        }
        return answer;
    }

    /** What was counted of a facet. */
    private record Facet(long without, List<Counted> counts) {
        static Facet of(JsonNode counted) {
            var counts = new ArrayList<Counted>();
            for (var bucket : counted.path(VALUES).path("buckets")) {
                var label =
                        bucket.path(LABEL).path("buckets").path(0).path("key").asString("");
                counts.add(new Counted(
                        bucket.path("key").asString(),
                        label,
                        bucket.path("doc_count").asInt()));
            }
            return new Facet(counted.path("doc_count").asLong(), List.copyOf(counts));
        }
    }

    /** All that was counted. */
    private record Found(long total, Map<SearchFacet, Facet> facets) implements Matches {
        private static final Facet NOTHING = new Facet(0, List.of());

        @Override
        public long without(SearchFacet facet) {
            return facets.getOrDefault(facet, NOTHING).without;
        }

        @Override
        public List<Counted> counts(SearchFacet facet) {
            return facets.getOrDefault(facet, NOTHING).counts;
        }
    }
}
