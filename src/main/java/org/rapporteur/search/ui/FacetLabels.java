package org.rapporteur.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import org.rapporteur.search.FacetValue;
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

    /** The name of a value; meetings and parties are named as they were published. */
    String of(SearchFacet facet, String value, SearchAnswer answer) {
        return switch (facet) {
            case TYPE -> speaker.getTranslation("search.types." + name(SearchType.valueOf(value)));
            case LANGUAGE -> language(value);
            case YEAR -> value;
            case MEETING, PARTY ->
                answer.facets().getOrDefault(facet, List.of()).stream()
                        .filter(each -> each.value().equals(value))
                        .map(FacetValue::label)
                        .findFirst()
                        .orElseGet(() -> speaker.getTranslation(key(facet)));
        };
    }

    /** The name of a language. */
    String language(String tag) {
        var reader = speaker.getUI()
                .map(UI::getLocale)
                .orElseGet(() -> UI.getCurrent().getLocale());
        return Locale.forLanguageTag(tag).getDisplayLanguage(reader);
    }

    private static String name(SearchType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
