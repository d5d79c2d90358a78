package org.rapporteur.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Translation key of a finer kind, which its own feature names; the value itself when nobody does. */
    static String kindKey(String value) {
        var parts = value.split("\\.", 2);
        var kind = parts[parts.length - 1];
        return switch (parts[0]) {
            case "PAPER" -> "papers.paper-kind." + kind;
            case "RECOMMENDATION" ->
                "recommendations.kind." + kind.toUpperCase(Locale.ROOT).replace('-', '_');
            case "PARTY" -> "directory.kind." + kind.toUpperCase(Locale.ROOT).replace('-', '_');
            default -> value;
        };
    }

    /** The name of a value; meetings and parties are named as they were published. */
    String of(SearchFacet facet, String value, SearchAnswer answer) {
        return of(facet, value, answer.facets());
    }

    /** The same without an answer to look names up in: meetings and parties are called what they are. */
    String of(SearchFacet facet, String value) {
        return of(facet, value, Map.of());
    }

    private String of(SearchFacet facet, String value, Map<SearchFacet, List<FacetValue>> known) {
        return switch (facet) {
            case TYPE -> types(SearchType.valueOf(value));
            case KIND -> speaker.getTranslation(kindKey(value));
            case LANGUAGE -> language(value);
            case YEAR, THEME -> value;
            case MEETING, PARTY ->
                known.getOrDefault(facet, List.of()).stream()
                        .filter(each -> each.value().equals(value))
                        .map(FacetValue::label)
                        .findFirst()
                        .orElseGet(() -> speaker.getTranslation(key(facet)));
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
