package org.rapporteur.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the search answers; always an answer, whatever was asked.
 *
 * @param items hits of this page, best first
 * @param page page of the answer, from 0
 * @param size hits per page
 * @param total hits on all pages
 * @param facets counts of what this reader may see; each facet ignores its own filter, so that others can be added
 * @param didYouMean the query with near words that do find something for this reader
 * @param advice why the query was not answered as typed, as a translation key
 * @param zeroHelp filters that removed the hits, with what would be found without each; only when nothing was found
 * @param widerWords parts of the question in a field that removed the hits; only when nothing was found
 * @param unfiltered what would be found without any filter; only when nothing was found
 * @param state how the index is
 * @param milliseconds how long it took
 */
public record SearchAnswer(
        List<SearchHit> items,
        int page,
        int size,
        long total,
        Map<SearchFacet, List<FacetValue>> facets,
        @Nullable String didYouMean,
        @Nullable String advice,
        Map<SearchFacet, Long> zeroHelp,
        List<WiderWords> widerWords,
        long unfiltered,
        SearchState state,
        long milliseconds) {
    /** Whether there was something to look for and time to look for it; else nothing found means nothing. */
    public boolean answered() {
        return !facets.isEmpty();
    }

    /** The same answer with its hits and values named otherwise. */
    SearchAnswer said(List<SearchHit> hits, Map<SearchFacet, List<FacetValue>> values) {
        return new SearchAnswer(
                hits,
                page,
                size,
                total,
                Map.copyOf(values),
                didYouMean,
                advice,
                zeroHelp,
                widerWords,
                unfiltered,
                state,
                milliseconds);
    }
}
