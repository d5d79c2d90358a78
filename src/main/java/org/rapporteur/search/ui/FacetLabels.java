package org.rapporteur.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.search.FacetValue;
import org.rapporteur.search.KindKeys;
import org.rapporteur.search.SearchAnswer;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchType;

/** Names facets and their values in the reader's language. */
final class FacetLabels {
    private final Component speaker;

    FacetLabels(Component speaker) {
        this.speaker = speaker;
    }

    /** Translation key of a facet's name. */
    static String key(SearchFacet facet) {
        return "search.facet." + facet.name().toLowerCase(Locale.ROOT);
    }

    /** Translation key of the name of one thing of a kind. */
    static String key(SearchType type) {
        return "search.type." + name(type);
    }

    /** The name of a value; meetings and parties have theirs in the answer. */
    String of(SearchFacet facet, String value, SearchAnswer answer) {
        return of(
                facet,
                value,
                answer.facets().getOrDefault(facet, List.of()).stream()
                        .collect(Collectors.toMap(FacetValue::value, FacetValue::label)));
    }

    /**
     * The name of a value.
     *
     * @param names what meetings and parties are called, by id; one that is not among them is called a meeting or a party
     */
    String of(SearchFacet facet, String value, Map<String, String> names) {
        return switch (facet) {
            case TYPE -> types(SearchType.valueOf(value));
            case KIND -> speaker.getTranslation(KindKeys.key(value));
            case LANGUAGE -> language(value);
            case YEAR, THEME -> value;
            case MEETING, PARTY -> {
                var name = names.getOrDefault(value, "");
                yield name.isEmpty() ? speaker.getTranslation(key(facet)) : name;
            }
        };
    }

    /** The name of things of a kind. */
    String types(SearchType type) {
        return speaker.getTranslation("search.types." + name(type));
    }

    /** The name of a language. */
    String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(reader());
    }

    /** The language the reader reads the portal in. */
    Locale reader() {
        return speaker.getUI().orElseGet(UI::getCurrent).getLocale();
    }

    private static String name(SearchType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
