package org.rapporteur.recommendations.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.SeriesId;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.RecommendationFilter;

/** A filter as it stands in the address of a page, so that it can be shared and kept from one face to the next. */
final class FilterAddress {

    static final String MEETING = "meeting";
    static final String SERIES = "series";
    static final String ADDRESSEE = "addressee";
    static final String LEVEL = "level";
    static final String THEME = "theme";
    static final String OPEN = "open";
    static final String OVERDUE = "overdue";
    static final String TEXT = "q";

    private final Map<String, String> values;

    private FilterAddress(Map<String, String> values) {
        this.values = values;
    }

    /** Reads an address; what makes no sense narrows nothing. */
    static FilterAddress of(QueryParameters parameters) {
        var values = new LinkedHashMap<String, String>();
        for (var name : List.of(SERIES, MEETING, ADDRESSEE, LEVEL, THEME, OPEN, OVERDUE, TEXT)) {
            parameters.getSingleParameter(name).filter(value -> !value.isBlank()).ifPresent(value -> values.put(name, value));
        }
        return new FilterAddress(values);
    }

    RecommendationFilter filter() {
        return new RecommendationFilter(
                id(MEETING, MeetingId::new),
                id(SERIES, SeriesId::new),
                id(ADDRESSEE, PartyId::new),
                level(),
                values.get(THEME),
                values.containsKey(OPEN),
                values.containsKey(OVERDUE),
                false,
                values.getOrDefault(TEXT, ""));
    }

    /** The same with one more condition, or another value for one that is there. */
    FilterAddress with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new FilterAddress(more);
    }

    /** The same without a condition. */
    FilterAddress without(String name) {
        var fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new FilterAddress(fewer);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    String text() {
        return values.getOrDefault(TEXT, "");
    }

    QueryParameters parameters() {
        return QueryParameters.simple(values);
    }

    private @Nullable Level level() {
        try {
            return Optional.ofNullable(values.get(LEVEL)).map(Level::valueOf).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private <T> @Nullable T id(String name, Function<UUID, T> make) {
        try {
            return Optional.ofNullable(values.get(name))
                    .map(UUID::fromString)
                    .map(make)
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
