package org.rapporteur.search.internal;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.FacetValue;
import org.rapporteur.search.SearchAnswer;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchPreview;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchState.Condition;
import org.rapporteur.search.SearchType;
import org.rapporteur.search.WiderWords;
import org.rapporteur.search.internal.Deadline.TooSlow;
import org.rapporteur.search.internal.Extracts.Closer;
import org.rapporteur.search.internal.Extracts.Extract;
import org.rapporteur.search.internal.IndexView.Scored;
import org.rapporteur.search.internal.Snippet.Shape;
import org.rapporteur.search.internal.query.FieldValues;
import org.rapporteur.search.internal.query.IndexQuery;
import org.rapporteur.search.internal.query.Needles;
import org.rapporteur.search.internal.query.Needles.Places;
import org.rapporteur.search.internal.query.QueryCompiler;
import org.rapporteur.search.internal.query.QueryField;
import org.rapporteur.search.internal.query.QueryText;
import org.rapporteur.search.internal.query.QueryText.Lookup;
import org.rapporteur.search.internal.query.QueryText.Term;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers queries for a reader's tokens: asks the index, asks the table again, and makes hits of what both agree on. */
@Component
public class Finder {
    private static final int MOST_SUGGESTIONS = 8;
    private static final int SHORTEST_TO_SUGGEST_FOR = 2;

    private final EntryIndex index;
    private final SearchEngine engine;
    private final FoundEntries entries;
    private final SearchEntries table;
    private final Extracts extracts;
    private final NearWords nearWords;
    private final FieldValues values;
    private final AnswerTime time;

    Finder(
            EntryIndex index,
            SearchEngine engine,
            FoundEntries entries,
            SearchEntries table,
            Extracts extracts,
            NearWords nearWords,
            FieldValues values,
            AnswerTime time) {
        this.index = index;
        this.engine = engine;
        this.entries = entries;
        this.table = table;
        this.extracts = extracts;
        this.nearWords = nearWords;
        this.values = values;
        this.time = time;
    }

    /** Answers a query; never throws for what was typed or for the state of the index. */
    @Transactional(readOnly = true)
    public SearchAnswer find(SearchQuery query, Set<String> tokens) {
        var answer = new Answer(query);
        if (tokens.isEmpty() || index.state().condition() == Condition.UNAVAILABLE) {
            return answer.with(null);
        }
        var deadline = time.begins();
        var lookup = values.lookup();
        var text = QueryText.of(query.text(), lookup);
        if (text.clause() == null && (!query.filtered() || !query.text().isBlank())) {
            return answer.with(query.text().isBlank() ? "search.advice.empty" : "search.advice.nothing");
        }
        try {
            try (var view = engine.view(tokens, deadline)) {
                fill(answer, text, lookup, view, tokens);
            }
            return answer.with(deadline.over() ? "search.advice.late" : text.advice());
        } catch (TooSlow slow) {
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
            var titles = new LinkedHashSet<String>();
            try (var view = engine.view(tokens, time.begins())) {
                for (var entry : visible(view.page(QueryCompiler.beginning(text), page, MOST_SUGGESTIONS), tokens)) {
                    titles.add(entry.variants().getFirst().title());
                }
            }
            return List.copyOf(titles);
        } catch (TooSlow slow) {
            return List.of();
        } catch (SearchException | UncheckedIOException broken) {
            index.failed(broken);
            return List.of();
        }
    }

    /** How many things a query finds for a reader with these tokens; 0 while the index does not answer. */
    @Transactional(readOnly = true)
    public long count(SearchQuery query, Set<String> tokens) {
        if (tokens.isEmpty() || index.state().condition() == Condition.UNAVAILABLE) {
            return 0;
        }
        var deadline = time.begins();
        var text = QueryText.of(query.text(), values.lookup());
        if (text.clause() == null && !query.filtered()) {
            return 0;
        }
        try (var view = engine.view(tokens, deadline)) {
            return view.count(words(text), query);
        } catch (TooSlow slow) {
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
        try (var view = engine.view(tokens, time.begins())) {
            var entry = table.idOf(type, id).orElse(null);
            var scored = entry == null ? null : view.entry(entry).orElse(null);
            if (scored == null) {
                return Optional.empty();
            }
            var needles = new Needles(QueryText.of(typed));
            return visible(List.of(scored), tokens).stream()
                    .map(seen -> preview(seen, extracts.closer(seen, scored, place, needles, view), needles))
                    .findFirst();
        } catch (TooSlow slow) {
            return Optional.empty();
        } catch (SearchException | UncheckedIOException broken) {
            index.failed(broken);
            return Optional.empty();
        }
    }

    private static SearchPreview preview(FoundEntry entry, Closer closer, Needles needles) {
        return new SearchPreview(
                hit(entry, closer.shown(), 0, needles), closer.places(), closer.chosen(), closer.pages());
    }

    private static IndexQuery words(QueryText text) {
        return text.clause() == null ? IndexQuery.EVERYTHING : QueryCompiler.compile(text);
    }

    private void fill(Answer answer, QueryText text, Lookup lookup, IndexView view, Set<String> tokens) {
        var query = answer.query;
        var words = words(text);
        var matches = view.matches(words, query);
        facets(answer, matches, view.deadline());
        if (matches.total() > 0) {
            hits(answer, view.page(words, query, matches.total()), matches, new Needles(text), view, tokens);
        }
        if (answer.total == 0) {
            try {
                help(answer, text, lookup, view);
            } catch (TooSlow unhelped) {
                // that nothing was found is known, and stands
            }
        }
    }

    /** What would be found with fewer filters, fewer fields or near words. */
    private void help(Answer answer, QueryText text, Lookup lookup, IndexView view) {
        var query = answer.query;
        if (query.filtered()) {
            answer.unfiltered = view.count(words(text));
        }
        for (var part : text.parts()) {
            var without = QueryText.of(part.without(), lookup);
            var count = without.clause() == null ? 0 : view.count(words(without), query);
            if (count > 0) {
                answer.widerWords.add(new WiderWords(part.typed(), part.without(), count));
            }
        }
        if (text.clause() != null) {
            answer.didYouMean = nearWords.correct(query.text(), text, view, lookup);
        }
    }

    /** What of a question can stand in a text, as the page of a thing marks it. */
    public static String inText(String typed) {
        var text = QueryText.of(typed);
        return text.parts().isEmpty()
                ? typed
                : text.terms().stream()
                        .filter(term -> term.field() == null || term.field() == QueryField.TEXT)
                        .map(term -> new Term(null, term.text()).typed())
                        .collect(Collectors.joining(" "));
    }

    /** One page of hits, of what the table, too, lets this reader see. */
    private void hits(
            Answer answer, List<Scored> found, Matches matches, Needles needles, IndexView view, Set<String> tokens) {
        var visible = visible(found, tokens);
        answer.total = matches.total() - (found.size() - visible.size());
        answer.items = hits(visible, found, extracts.of(Shape.EXTRACT, visible, found, needles, view), needles);
    }

    /** The entries the table, too, lets this reader see, in the order of the index. */
    private List<FoundEntry> visible(List<Scored> found, Set<String> tokens) {
        return entries.visible(found.stream().map(Scored::id).toList(), tokens);
    }

    private static List<SearchHit> hits(
            List<FoundEntry> visible, List<Scored> found, Map<UUID, Extract> extracts, Needles needles) {
        var scores = found.stream().collect(Collectors.toMap(Scored::id, Scored::score));
        var hits = new ArrayList<SearchHit>();
        for (var entry : visible) {
            var extract = extracts.get(entry.id());
            var score = scores.get(entry.id());
            if (extract != null && score != null) {
                hits.add(hit(entry, extract, score, needles));
            }
        }
        return List.copyOf(hits);
    }

    private static SearchHit hit(FoundEntry entry, Extract extract, float score, Needles needles) {
        var variant = extract.variant();
        return new SearchHit(
                entry.type(),
                entry.thing(),
                variant.title(),
                Snippet.whole(variant.title(), needles.marks(Places.of(variant.title()))),
                entry.symbol(),
                variant.url(),
                extract.html(),
                extract.page(),
                variant.language(),
                List.copyOf(entry.languages()),
                entry.kind(),
                score,
                entry.meetingId(),
                entry.meeting(),
                entry.partyId(),
                entry.party());
    }

    /** Counts each facet as if its own filter were not set, so that a second value can be added to it. */
    private static void facets(Answer answer, Matches matches, Deadline deadline) {
        for (var facet : SearchFacet.values()) {
            deadline.check();
            var selected = answer.query.selected(facet);
            if (!selected.isEmpty() && matches.total() == 0 && matches.without(facet) > 0) {
                answer.zeroHelp.put(facet, matches.without(facet));
            }
            var counted = matches.counts(facet).stream()
                    .map(one -> new FacetValue(
                            one.value(),
                            one.label().isEmpty() ? one.value() : one.label(),
                            one.count(),
                            selected.contains(one.value())))
                    .toList();
            answer.facets.put(
                    facet,
                    Stream.concat(counted.stream(), uncounted(selected, counted))
                            .sorted(order(facet))
                            .toList());
        }
    }

    /** What is filtered by but found nowhere: it stays in sight, so that it can be named and taken away. */
    private static Stream<FacetValue> uncounted(Set<String> selected, List<FacetValue> counted) {
        var seen = counted.stream().map(FacetValue::value).collect(Collectors.toSet());
        return selected.stream()
                .filter(value -> !seen.contains(value))
                .map(value -> new FacetValue(value, "", 0, true));
    }

    private static Comparator<FacetValue> order(SearchFacet facet) {
        return facet == SearchFacet.YEAR
                ? Comparator.comparing(FacetValue::value).reversed()
                : Comparator.comparing(FacetValue::count).reversed().thenComparing(FacetValue::label);
    }

    /** An answer while it is made. */
    private final class Answer {
        private final SearchQuery query;
        private final long began = System.nanoTime();
        private final Map<SearchFacet, List<FacetValue>> facets = new EnumMap<>(SearchFacet.class);
        private final Map<SearchFacet, Long> zeroHelp = new EnumMap<>(SearchFacet.class);
        private final List<WiderWords> widerWords = new ArrayList<>();
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
            widerWords.clear();
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
                    List.copyOf(widerWords),
                    unfiltered,
                    index.state(),
                    (System.nanoTime() - began) / 1_000_000);
        }
    }
}
