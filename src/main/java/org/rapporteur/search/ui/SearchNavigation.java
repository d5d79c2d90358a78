package org.rapporteur.search.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SavedSearchId;
import org.rapporteur.search.SavedSearchSummary;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchType;

/** Addresses of the search page: every question, and every hit seen closer, has one that can be shared. */
final class SearchNavigation {
    static final String ROUTE = "search";

    private static final int LONGEST_WORDS = 256;
    private static final String TEXT = "q";
    private static final String PAGE = "page";
    private static final String SINCE = "since";
    private static final String SAVED = "saved";
    private static final String HIT = "hit";
    private static final String PLACE = "place";
    private static final Map<SearchFacet, String> NAMES = new EnumMap<>(Map.of(
            SearchFacet.TYPE, "type",
            SearchFacet.KIND, "kind",
            SearchFacet.MEETING, "meeting",
            SearchFacet.LANGUAGE, "lang",
            SearchFacet.PARTY, "party",
            SearchFacet.YEAR, "year",
            SearchFacet.THEME, "theme"));

    private SearchNavigation() {}

    /**
     * The hit seen closer.
     *
     * @param type its kind
     * @param id its id
     * @param place which of its pages is shown; empty for the best
     */
    record Chosen(SearchType type, UUID id, @Nullable Integer place) {
        boolean is(SearchHit hit) {
            return hit.type() == type && hit.id().equals(id);
        }

        /** The hit whatever page of it is shown. */
        Chosen whole() {
            return new Chosen(type, id, null);
        }
    }

    /** The query an address asks; what cannot be read in it is left out. */
    static SearchQuery query(QueryParameters address) {
        var query = SearchQuery.of(address.getSingleParameter(TEXT).orElse(""));
        for (var facet : SearchFacet.values()) {
            query = query.with(facet, address.getParameters(name(facet)));
        }
        return query.newSince(address.getSingleParameter(SINCE)
                        .map(SearchNavigation::moment)
                        .orElse(null))
                .onPage(address.getSingleParameter(PAGE)
                                .map(SearchNavigation::number)
                                .orElse(1)
                        - 1);
    }

    /** The hit an address shows closer, if it names one. */
    static Optional<Chosen> chosen(QueryParameters address) {
        return address.getSingleParameter(HIT).map(hit -> {
            var at = hit.indexOf(':');
            try {
                return new Chosen(
                        SearchType.valueOf(hit.substring(0, Math.max(0, at))),
                        UUID.fromString(hit.substring(at + 1)),
                        address.getSingleParameter(PLACE)
                                .map(place -> number(place) - 1)
                                .orElse(null));
            } catch (IllegalArgumentException unreadable) {
                return null;
            }
        });
    }

    /** The saved search an address belongs to, if it names one. */
    static Optional<SavedSearchId> saved(QueryParameters address) {
        return address.getSingleParameter(SAVED).map(id -> {
            try {
                return new SavedSearchId(UUID.fromString(id));
            } catch (IllegalArgumentException unreadable) {
                return null;
            }
        });
    }

    /** The address of a query. */
    static QueryParameters address(SearchQuery query) {
        return new QueryParameters(parameters(query));
    }

    /** The address of what is new to a saved search, or of all it finds when nothing is. */
    static QueryParameters address(SavedSearchSummary saved) {
        var parameters = parameters(saved.fresh() > 0 ? saved.news() : saved.query());
        parameters.put(SAVED, List.of(saved.id().toString()));
        return new QueryParameters(parameters);
    }

    /** The address of the page of a hit: of a paper's, where the words stand in it. */
    static String target(String words, SearchHit hit) {
        if (hit.type() != SearchType.PAPER) {
            return hit.url();
        }
        var at = new LinkedHashMap<String, List<String>>();
        if (hit.language() != null) {
            at.put("lang", List.of(hit.language()));
        }
        if (hit.pageNumber() != null) {
            at.put("page", List.of(hit.pageNumber().toString()));
        }
        var short_ = Search.inText(words).strip();
        if (!short_.isEmpty() && short_.length() <= LONGEST_WORDS) {
            at.put(TEXT, List.of(short_));
        }
        return new Location(hit.url(), new QueryParameters(at)).getPathWithQueryParameters();
    }

    /** Goes to a query. */
    static void open(UI ui, SearchQuery query) {
        ui.navigate(SearchView.class, address(query));
    }

    /** Has the browser show the address of a hit seen closer, without loading anything. */
    static void note(UI ui, SearchQuery query, Chosen chosen) {
        var parameters = parameters(query);
        parameters.put(HIT, List.of(chosen.type() + ":" + chosen.id()));
        if (chosen.place() != null) {
            parameters.put(PLACE, List.of(String.valueOf(chosen.place() + 1)));
        }
        note(ui, new QueryParameters(parameters));
    }

    /** Has the browser show the address of a query alone again. */
    static void note(UI ui, SearchQuery query) {
        note(ui, address(query));
    }

    private static void note(UI ui, QueryParameters parameters) {
        ui.getPage().getHistory().replaceState(null, new Location(ROUTE, parameters));
    }

    private static Map<String, List<String>> parameters(SearchQuery query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put(TEXT, List.of(query.text()));
        for (var facet : SearchFacet.values()) {
            var values = query.selected(facet);
            if (!values.isEmpty()) {
                parameters.put(name(facet), List.copyOf(values));
            }
        }
        var since = query.since();
        if (since != null) {
            parameters.put(SINCE, List.of(since.toString()));
        }
        if (query.page() > 0) {
            parameters.put(PAGE, List.of(String.valueOf(query.page() + 1)));
        }
        return parameters;
    }

    private static String name(SearchFacet facet) {
        return Objects.requireNonNull(NAMES.get(facet));
    }

    private static @Nullable Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static int number(String text) {
        try {
            return Math.max(1, Integer.parseInt(text));
        } catch (NumberFormatException unreadable) {
            return 1;
        }
    }
}
