package org.rapporteur.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.hibernate.search.util.common.SearchException;
import org.hibernate.search.util.common.SearchTimeoutException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.FacetValue;
import org.rapporteur.search.SearchAnswer;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchPreview;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchState.Condition;
import org.rapporteur.search.SearchType;
import org.rapporteur.search.internal.Extracts.Closer;
import org.rapporteur.search.internal.Extracts.Extract;
import org.rapporteur.search.internal.IndexQueries.Found;
import org.rapporteur.search.internal.IndexQueries.Scored;
import org.rapporteur.search.internal.Needles.Places;
import org.rapporteur.search.internal.Snippet.Shape;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers queries for a reader's tokens: asks the index, asks the table again, and makes hits of what both agree on. */
@Component
public class Finder {
    private static final int MOST_SUGGESTIONS = 8;
    private static final int SHORTEST_TO_SUGGEST_FOR = 2;

    private final EntryIndex index;
    private final IndexQueries queries;
    private final SearchEntries entries;
    private final Extracts extracts;
    private final NearWords nearWords;

    Finder(EntryIndex index, IndexQueries queries, SearchEntries entries, Extracts extracts, NearWords nearWords) {
        this.index = index;
        this.queries = queries;
        this.entries = entries;
        this.extracts = extracts;
        this.nearWords = nearWords;
    }

    /** Answers a query; never throws for what was typed or for the state of the index. */
    @Transactional(readOnly = true)
    public SearchAnswer find(SearchQuery query, Set<String> tokens) {
        var answer = new Answer(query);
        if (tokens.isEmpty() || index.state().condition() == Condition.UNAVAILABLE) {
            return answer.with(null);
        }
        var text = QueryText.of(query.text());
        if (text.clause() == null && (!query.filtered() || !query.text().isBlank())) {
            return answer.with(query.text().isBlank() ? "search.advice.empty" : "search.advice.nothing");
        }
        try {
            fill(answer, text, tokens);
            return answer.with(text.advice());
        } catch (SearchTimeoutException slow) {
            return answer.nothing().with("search.advice.slow");
        } catch (SearchException | UncheckedIOException broken) {
            index.failed(broken);
            return answer.nothing().with(null);
        }
    }

    /** Titles that go on as typed, from what a reader with these tokens may see. */
    @Transactional(readOnly = true)
    public List<String> suggest(String typed, Set<String> tokens) {
        var text = typed.strip();
        if (tokens.isEmpty()
                || text.length() < SHORTEST_TO_SUGGEST_FOR
                || text.length() > QueryText.MOST_CHARACTERS
                || index.state().condition() == Condition.UNAVAILABLE) {
            return List.of();
        }
        try {
            var page = new SearchQuery("", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, MOST_SUGGESTIONS);
            var found = queries.find(QueryCompiler.beginning(text), page, tokens, Set.of());
            var titles = new LinkedHashSet<String>();
            for (var entry : visible(found.entries(), tokens)) {
                titles.add(entry.variants().getFirst().title());
            }
            return List.copyOf(titles);
        } catch (SearchException | UncheckedIOException broken) {
            index.failed(broken);
            return List.of();
        }
    }

    /** How many things a query finds for a reader with these tokens; 0 while the index does not answer. */
    @Transactional(readOnly = true)
    public long count(SearchQuery query, Set<String> tokens) {
        var text = QueryText.of(query.text());
        if (tokens.isEmpty()
                || index.state().condition() == Condition.UNAVAILABLE
                || (text.clause() == null && !query.filtered())) {
            return 0;
        }
        try {
            return queries.count(words(text), query, tokens);
        } catch (SearchTimeoutException slow) {
            return 0;
        } catch (SearchException | UncheckedIOException broken) {
            index.failed(broken);
            return 0;
        }
    }

    /** A thing seen closer, if a reader with these tokens may see it. */
    @Transactional(readOnly = true)
    public Optional<SearchPreview> preview(
            String typed, SearchType type, UUID id, @Nullable Integer place, Set<String> tokens) {
        if (tokens.isEmpty() || index.state().condition() == Condition.UNAVAILABLE) {
            return Optional.empty();
        }
        try (var reader = queries.reader()) {
            var found = entries.idOf(type, id).stream()
                    .map(entry -> new Scored(entry, 0))
                    .toList();
            var needles = new Needles(QueryText.of(typed));
            return visible(found, tokens).stream()
                    .map(entry -> preview(entry, extracts.closer(entry, place, needles, reader), needles))
                    .findFirst();
        } catch (IOException | SearchException | UncheckedIOException broken) {
            index.failed(broken);
            return Optional.empty();
        }
    }

    private static SearchPreview preview(SearchEntry entry, Closer closer, Needles needles) {
        return new SearchPreview(
                hit(entry, closer.shown(), 0, needles), closer.places(), closer.chosen(), closer.pages());
    }

    private static Query words(QueryText text) {
        return text.clause() == null ? new MatchAllDocsQuery() : QueryCompiler.compile(text);
    }

    private void fill(Answer answer, QueryText text, Set<String> tokens) {
        var query = answer.query;
        var words = words(text);
        var found = queries.find(words, query, tokens, EnumSet.allOf(SearchFacet.class));
        facets(answer, found, words, tokens);
        try (var reader = queries.reader()) {
            var needles = new Needles(text);
            var visible = visible(found.entries(), tokens);
            answer.total = found.total() - (found.entries().size() - visible.size());
            answer.items =
                    hits(visible, found.entries(), extracts.of(Shape.EXTRACT, visible, needles, reader), needles);
            if (answer.total == 0 && query.filtered()) {
                answer.unfiltered = queries.count(words, tokens);
            }
            if (answer.total == 0 && text.clause() != null) {
                answer.didYouMean = nearWords.correct(query.text(), text, tokens, reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries the table, too, lets this reader see, in the order of the index. */
    private List<SearchEntry> visible(List<Scored> found, Set<String> tokens) {
        var ids = found.stream().map(Scored::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var visible = entries.visible(ids, tokens);
        var byId = entries.withVariants(visible).stream()
                .filter(entry -> !entry.variants().isEmpty())
                .collect(Collectors.toMap(SearchEntry::getId, Function.identity()));
        return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private static List<SearchHit> hits(
            List<SearchEntry> visible, List<Scored> found, Map<UUID, Extract> extracts, Needles needles) {
        var scores = found.stream().collect(Collectors.toMap(Scored::id, Scored::score));
        var hits = new ArrayList<SearchHit>();
        for (var entry : visible) {
            var extract = extracts.get(entry.getId());
            var score = scores.get(entry.getId());
            if (extract != null && score != null) {
                hits.add(hit(entry, extract, score, needles));
            }
        }
        return List.copyOf(hits);
    }

    private static SearchHit hit(SearchEntry entry, Extract extract, float score, Needles needles) {
        var variant = extract.variant();
        return new SearchHit(
                entry.type(),
                entry.thingId(),
                variant.title(),
                Snippet.whole(variant.title(), needles.marks(Places.of(variant.title()))),
                entry.symbol(),
                variant.url(),
                extract.html(),
                extract.page(),
                variant.language(),
                List.copyOf(entry.getLanguages()),
                entry.kind(),
                score,
                entry.meetingLabel(),
                entry.partyLabel());
    }

    /** Counts each facet as if its own filter were not set, so that a second value can be added to it. */
    private void facets(Answer answer, Found found, Query words, Set<String> tokens) {
        for (var facet : SearchFacet.values()) {
            var selected = answer.query.selected(facet);
            var open = selected.isEmpty() ? found : queries.without(facet, words, answer.query, tokens);
            var counts = open.counts().getOrDefault(facet, Map.of());
            if (!selected.isEmpty() && found.total() == 0 && open.total() > 0) {
                answer.zeroHelp.put(facet, open.total());
            }
            var labels = labels(facet, counts.keySet());
            var values = counts.entrySet().stream()
                    .map(count -> new FacetValue(
                            count.getKey(),
                            labels.getOrDefault(count.getKey(), count.getKey()),
                            count.getValue(),
                            selected.contains(count.getKey())))
                    .sorted(order(facet))
                    .toList();
            answer.facets.put(facet, values);
        }
    }

    private static Comparator<FacetValue> order(SearchFacet facet) {
        return facet == SearchFacet.YEAR
                ? Comparator.comparing(FacetValue::value).reversed()
                : Comparator.comparing(FacetValue::count).reversed().thenComparing(FacetValue::label);
    }

    private Map<String, String> labels(SearchFacet facet, Collection<String> values) {
        if (values.isEmpty() || (facet != SearchFacet.MEETING && facet != SearchFacet.PARTY)) {
            return Map.of();
        }
        var ids = values.stream().map(UUID::fromString).toList();
        var rows = facet == SearchFacet.MEETING ? entries.meetingLabels(ids) : entries.partyLabels(ids);
        var labels = new HashMap<String, String>();
        for (var row : rows) {
            if (row[1] != null) {
                labels.put(row[0].toString(), row[1].toString());
            }
        }
        return labels;
    }

    /** An answer while it is made. */
    private final class Answer {
        private final SearchQuery query;
        private final long began = System.nanoTime();
        private final Map<SearchFacet, List<FacetValue>> facets = new EnumMap<>(SearchFacet.class);
        private final Map<SearchFacet, Long> zeroHelp = new EnumMap<>(SearchFacet.class);
        private List<SearchHit> items = List.of();
        private long total;
        private long unfiltered;
        private @Nullable String didYouMean;

        Answer(SearchQuery query) {
            this.query = query;
        }

        /** The same without what was found so far. */
        Answer nothing() {
            items = List.of();
            total = 0;
            facets.clear();
            zeroHelp.clear();
            return this;
        }

        SearchAnswer with(@Nullable String advice) {
            return new SearchAnswer(
                    items,
                    query.page(),
                    query.size(),
                    total,
                    Map.copyOf(facets),
                    didYouMean,
                    advice,
                    Map.copyOf(zeroHelp),
                    unfiltered,
                    index.state(),
                    (System.nanoTime() - began) / 1_000_000);
        }
    }
}
