package org.rapporteur.search.internal;

import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchFacet;

/** Names of the index's fields and analyzers. */
final class SearchFields {
    /** Analyzer that keeps accents. */
    static final String EXACT = "exact";
    /** Analyzer that drops accents and endings. */
    static final String FOLDED = "folded";
    /** Analyzer and field of document symbols. */
    static final String SYMBOL = "symbol";

    static final String KEY = "key";
    static final String TITLE_EXACT = "titleExact";
    static final String TITLE_FOLDED = "titleFolded";
    static final String ABOUT_EXACT = "aboutExact";
    static final String ABOUT_FOLDED = "aboutFolded";
    static final String TEXT_EXACT = "textExact";
    static final String TEXT_FOLDED = "textFolded";
    static final String PAGES = "pages";
    static final String TYPE = "type";
    static final String MEETING = "meetingId";
    static final String MEETING_LABEL = "meetingLabel";
    static final String PARTY = "partyId";
    static final String PARTY_LABEL = "partyLabel";
    static final String LANGUAGE = "language";
    static final String YEAR = "year";
    static final String KIND = "kindOf";
    static final String THEME = "themes";
    static final String THEME_FOLDED = "themesFolded";
    static final String NEWS = "newsAt";
    static final String TOKENS = "tokens";

    private SearchFields() {}

    /** The field of a facet. */
    static String of(SearchFacet facet) {
        return switch (facet) {
            case TYPE -> TYPE;
            case MEETING -> MEETING;
            case LANGUAGE -> LANGUAGE;
            case PARTY -> PARTY;
            case YEAR -> YEAR;
            case KIND -> KIND;
            case THEME -> THEME;
        };
    }

    /** The field with the names of a facet's values; null when they are their own names. */
    static @Nullable String label(SearchFacet facet) {
        return switch (facet) {
            case MEETING -> MEETING_LABEL;
            case PARTY -> PARTY_LABEL;
            case TYPE, LANGUAGE, YEAR, KIND, THEME -> null;
        };
    }
}
