package org.rapporteur.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question to the search: words and filters. An empty filter lets everything through.
 *
 * @param text what the person typed, of any length and content
 * @param types kinds of things wanted
 * @param kinds finer kinds wanted, as {@link SearchFacet#KIND} has them
 * @param meetings meetings wanted
 * @param parties parties wanted
 * @param languages BCP 47 tags wanted
 * @param years years wanted
 * @param themes themes wanted
 * @param since only what is new after this moment; empty for all
 * @param page page of the answer, from 0
 * @param size hits per page, 1 to 100
 */
public record SearchQuery(
        String text,
        Set<SearchType> types,
        Set<String> kinds,
        Set<UUID> meetings,
        Set<UUID> parties,
        Set<String> languages,
        Set<Integer> years,
        Set<String> themes,
        @Nullable Instant since,
        int page,
        int size) {
    /** Characters a value of a filter may have; nothing published has more. */
    private static final int LONGEST_VALUE = 200;

    /** Values a filter may have; no answer offers more. */
    private static final int MOST_VALUES = 100;

    /** Most hits a page may have. */
    public static final int MOST_PER_PAGE = 100;

    private static final int PER_PAGE = 20;

    /** Copies the filters and brings page and size into their bounds. */
    public SearchQuery {
        types = Set.copyOf(types);
        kinds = readable(kinds);
        meetings = Set.copyOf(meetings);
        parties = Set.copyOf(parties);
        languages = readable(languages);
        years = Set.copyOf(years);
        themes = readable(themes);
        page = Math.clamp(page, 0, 1_000);
        size = Math.clamp(size, 1, MOST_PER_PAGE);
    }

    /** A question with the filters that things of every kind have. */
    public SearchQuery(
            String text,
            Set<SearchType> types,
            Set<UUID> meetings,
            Set<UUID> parties,
            Set<String> languages,
            Set<Integer> years,
            int page,
            int size) {
        this(text, types, Set.of(), meetings, parties, languages, years, Set.of(), null, page, size);
    }

    /** The first twenty hits for a text, unfiltered. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, PER_PAGE);
    }

    /** What a facet is filtered by, as {@link FacetValue#value()} has it, in order; empty when it is not. */
    public SortedSet<String> selected(SearchFacet facet) {
        Set<?> values = switch (facet) {
            case TYPE -> types;
            case KIND -> kinds;
            case MEETING -> meetings;
            case LANGUAGE -> languages;
            case PARTY -> parties;
            case YEAR -> years;
            case THEME -> themes;
        };
        return values.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether any filter narrows the answer. */
    public boolean filtered() {
        return since != null
                || Arrays.stream(SearchFacet.values())
                        .anyMatch(facet -> !selected(facet).isEmpty());
    }

    /** The first page of the same question filtered by these values of a facet; what cannot be one is left out. */
    public SearchQuery with(SearchFacet facet, Collection<String> values) {
        return new SearchQuery(
                text,
                facet == SearchFacet.TYPE ? read(values, SearchType::valueOf) : types,
                facet == SearchFacet.KIND ? Set.copyOf(values) : kinds,
                facet == SearchFacet.MEETING ? read(values, UUID::fromString) : meetings,
                facet == SearchFacet.PARTY ? read(values, UUID::fromString) : parties,
                facet == SearchFacet.LANGUAGE ? Set.copyOf(values) : languages,
                facet == SearchFacet.YEAR ? read(values, Integer::valueOf) : years,
                facet == SearchFacet.THEME ? Set.copyOf(values) : themes,
                since,
                0,
                size);
    }

    /** The first page with one value of a facet added, or taken away if it was there. */
    public SearchQuery toggled(SearchFacet facet, String value) {
        var values = new HashSet<>(selected(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        return with(facet, values);
    }

    /** The first page without a facet's filter. */
    public SearchQuery without(SearchFacet facet) {
        return with(facet, List.of());
    }

    /** The first page of the same words without any filter. */
    public SearchQuery unfiltered() {
        return new SearchQuery(
                text, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, 0, size);
    }

    /** The first page of the same filters for other words. */
    public SearchQuery worded(String words) {
        return new SearchQuery(words, types, kinds, meetings, parties, languages, years, themes, since, 0, size);
    }

    /** The first page of what is new after a moment; of all when it is empty. */
    public SearchQuery newSince(@Nullable Instant moment) {
        return new SearchQuery(text, types, kinds, meetings, parties, languages, years, themes, moment, 0, size);
    }

    /** Another page of the same answer. */
    public SearchQuery onPage(int number) {
        return new SearchQuery(text, types, kinds, meetings, parties, languages, years, themes, since, number, size);
    }

    private static Set<String> readable(Set<String> values) {
        return values.stream()
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST_VALUE)
                .limit(MOST_VALUES)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Set<T> read(Collection<String> values, Function<String, T> read) {
        return values.stream()
                .map(value -> readable(value, read))
                .filter(Objects::nonNull)
                .limit(MOST_VALUES)
                .collect(Collectors.toSet());
    }

    private static <T> @Nullable T readable(String value, Function<String, T> read) {
        try {
            return read.apply(value);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
