package org.rapporteur.search.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.search.FacetValue;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchAnswer;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchState.Condition;
import org.rapporteur.search.SearchType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/search}: what the token's account may see, ranked, with marked extracts and facet counts. */
@RestController
@RequestMapping("/api/v1/search")
class SearchResource {
    private final Search search;
    private final Translations translations;

    SearchResource(Search search, Translations translations) {
        this.search = search;
        this.translations = translations;
    }

    /** A hit as the API shows it. */
    record Item(
            SearchType type,
            UUID id,
            String title,
            @Nullable String symbol,
            String url,
            String extract,
            @Nullable Integer pageNumber,
            @Nullable String language,
            float score,
            @Nullable String meeting,
            @Nullable String party) {
        static Item of(SearchHit hit) {
            return new Item(
                    hit.type(),
                    hit.id(),
                    hit.title(),
                    hit.symbol(),
                    "/" + hit.url(),
                    hit.extract(),
                    hit.pageNumber(),
                    hit.language(),
                    hit.score(),
                    hit.meetingLabel(),
                    hit.partyLabel());
        }
    }

    /** An answer as the API shows it. */
    record Answer(
            List<Item> items,
            int page,
            int size,
            long total,
            Map<String, List<FacetValue>> facets,
            @Nullable String didYouMean,
            @Nullable String advice,
            Condition index) {}

    @GetMapping
    @Operation(
            summary = "Finds what the caller may see",
            description =
                    "In q all words are wanted; \"rows of words\", beginnings with * from three letters, -without, OR,"
                            + " brackets. A field before a colon says where: title:, text:, symbol:, theme:; or which: party:,"
                            + " meeting:, language: or lang:, kind:, type: by code or name, year:2016 or year:2015-2017. Any other"
                            + " colon is one like any other. An answer takes two seconds at most; advice says what is missing.")
    Answer find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") Set<SearchType> type,
            @RequestParam(defaultValue = "") Set<UUID> meeting,
            @RequestParam(defaultValue = "") Set<UUID> party,
            @RequestParam(defaultValue = "") Set<String> lang,
            @RequestParam(defaultValue = "") Set<Integer> year,
            @RequestParam(defaultValue = "") Set<String> kind,
            @RequestParam(defaultValue = "") Set<String> theme,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Locale locale) {
        var answer = search.find(new SearchQuery(q, type, kind, meeting, party, lang, year, theme, since, page, size));
        if (answer.state().condition() == Condition.UNAVAILABLE) {
            throw new Unavailable("search.unavailable");
        }
        var advice = answer.advice();
        return new Answer(
                answer.items().stream().map(Item::of).toList(),
                answer.page(),
                answer.size(),
                answer.total(),
                facets(answer),
                answer.didYouMean(),
                advice == null ? null : translations.say(locale, advice),
                answer.state().condition());
    }

    @GetMapping("/suggestions")
    List<String> suggest(@RequestParam(defaultValue = "") String q) {
        return search.suggest(q);
    }

    private static Map<String, List<FacetValue>> facets(SearchAnswer answer) {
        var facets = new TreeMap<String, List<FacetValue>>();
        answer.facets().forEach((facet, values) -> facets.put(facet.name().toLowerCase(Locale.ROOT), values));
        return facets;
    }
}
