package org.rapporteur.search;

import java.util.Arrays;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A question to the search: words and filters. An empty filter lets everything through.
 *
 * @param text what the person typed, of any length and content
 * @param types kinds wanted
 * @param meetings meetings wanted
 * @param parties parties wanted
 * @param languages BCP 47 tags wanted
 * @param years years wanted
 * @param page page of the answer, from 0
 * @param size hits per page, 1 to 100
 */
public record SearchQuery(
        String text,
        Set<SearchType> types,
        Set<UUID> meetings,
        Set<UUID> parties,
        Set<String> languages,
        Set<Integer> years,
        int page,
        int size) {
    /** Most hits a page may have. */
    public static final int MOST_PER_PAGE = 100;

    /** Copies the filters and brings page and size into their bounds. */
    public SearchQuery {
        types = Set.copyOf(types);
        meetings = Set.copyOf(meetings);
        parties = Set.copyOf(parties);
        languages = Set.copyOf(languages);
        years = Set.copyOf(years);
        page = Math.clamp(page, 0, 1_000);
        size = Math.clamp(size, 1, MOST_PER_PAGE);
    }

    /** The first twenty hits for a text, unfiltered. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, 20);
    }

    /** What a facet is filtered by, as {@link FacetValue#value()} has it, in order; empty when it is not. */
    public SortedSet<String> selected(SearchFacet facet) {
        Set<?> values = switch (facet) {
            case TYPE -> types;
            case MEETING -> meetings;
            case LANGUAGE -> languages;
            case PARTY -> parties;
            case YEAR -> years;
        };
        return values.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether any filter narrows the answer. */
    public boolean filtered() {
        return Arrays.stream(SearchFacet.values())
                .anyMatch(facet -> !selected(facet).isEmpty());
    }
}
