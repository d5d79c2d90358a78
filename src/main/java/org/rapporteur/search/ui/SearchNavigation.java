package org.rapporteur.search.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchType;

/** Addresses of the search page: every query has one that can be shared. */
final class SearchNavigation {
    static final String ROUTE = "search";

    private static final int PER_PAGE = 20;
    private static final String TEXT = "q";
    private static final String PAGE = "page";
    private static final Map<SearchFacet, String> NAMES = Map.of(
            SearchFacet.TYPE, "type",
            SearchFacet.MEETING, "meeting",
            SearchFacet.LANGUAGE, "lang",
            SearchFacet.PARTY, "party",
            SearchFacet.YEAR, "year");

    private SearchNavigation() {}

    /** The query an address asks; what cannot be read in it is left out. */
    static SearchQuery query(QueryParameters address) {
        return new SearchQuery(
                address.getSingleParameter(TEXT).orElse(""),
                read(address, SearchFacet.TYPE, SearchNavigation::type),
                read(address, SearchFacet.MEETING, UUID::fromString),
                read(address, SearchFacet.PARTY, UUID::fromString),
                read(address, SearchFacet.LANGUAGE, Function.identity()),
                read(address, SearchFacet.YEAR, Integer::valueOf),
                address.getSingleParameter(PAGE).map(page -> number(page) - 1).orElse(0),
                PER_PAGE);
    }

    /** The address of a query. */
    static QueryParameters address(SearchQuery query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put(TEXT, List.of(query.text()));
        for (var facet : SearchFacet.values()) {
            var values = query.selected(facet);
            if (!values.isEmpty()) {
                parameters.put(name(facet), List.copyOf(values));
            }
        }
        if (query.page() > 0) {
            parameters.put(PAGE, List.of(String.valueOf(query.page() + 1)));
        }
        return new QueryParameters(parameters);
    }

    /** Goes to a query. */
    static void open(UI ui, SearchQuery query) {
        ui.navigate(SearchView.class, address(query));
    }

    /** The query with one value of a facet added or taken away, from its first page. */
    static SearchQuery toggled(SearchQuery query, SearchFacet facet, String value) {
        var values = new HashSet<>(query.selected(facet));
        if (!values.remove(value)) {
            values.add(value);
        }
        return with(query, facet, values);
    }

    /** The query without a facet's filter, from its first page. */
    static SearchQuery without(SearchQuery query, SearchFacet facet) {
        return with(query, facet, Set.of());
    }

    /** The query with other words. */
    static SearchQuery worded(SearchQuery query, String text) {
        return query(merge(address(query), TEXT, List.of(text)));
    }

    /** Another page of the query. */
    static SearchQuery page(SearchQuery query, int page) {
        return query(merge(address(query), PAGE, List.of(String.valueOf(page + 1))));
    }

    private static SearchQuery with(SearchQuery query, SearchFacet facet, Collection<String> values) {
        var first = merge(address(query), PAGE, List.of("1"));
        return query(merge(first, name(facet), List.copyOf(values)));
    }

    private static QueryParameters merge(QueryParameters address, String name, List<String> values) {
        var parameters = new LinkedHashMap<>(address.getParameters());
        parameters.put(name, values);
        return new QueryParameters(parameters);
    }

    private static String name(SearchFacet facet) {
        return Objects.requireNonNull(NAMES.get(facet));
    }

    private static <T> Set<T> read(QueryParameters address, SearchFacet facet, Function<String, @Nullable T> read) {
        return address.getParameters(name(facet)).stream()
                .map(value -> readable(value, read))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static <T> @Nullable T readable(String value, Function<String, @Nullable T> read) {
        try {
            return read.apply(value);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static @Nullable SearchType type(String name) {
        return Arrays.stream(SearchType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static int number(String page) {
        try {
            return Integer.parseInt(page);
        } catch (NumberFormatException unreadable) {
            return 1;
        }
    }
}
