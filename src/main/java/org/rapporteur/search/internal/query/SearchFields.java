package org.rapporteur.search.internal.query;

import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchFacet;

/** Names of the index's fields and analyzers. */
public final class SearchFields {
    /** Analyzer that keeps accents. */
    public static final String EXACT = "exact";
    /** Analyzer that drops accents and endings. */
    public static final String FOLDED = "folded";
    /** Analyzer and field of document symbols. */
    public static final String SYMBOL = "symbol";

    public static final String KEY = "key";
    public static final String TITLE_EXACT = "titleExact";
    public static final String TITLE_FOLDED = "titleFolded";
    public static final String ABOUT_EXACT = "aboutExact";
    public static final String ABOUT_FOLDED = "aboutFolded";
    public static final String TEXT_EXACT = "textExact";
    public static final String TEXT_FOLDED = "textFolded";
    public static final String PAGES = "pages";
    public static final String TYPE = "type";
    public static final String MEETING = "meetingId";
    public static final String MEETING_LABEL = "meetingLabel";
    public static final String PARTY = "partyId";
    public static final String PARTY_LABEL = "partyLabel";
    public static final String LANGUAGE = "language";
    public static final String YEAR = "year";
    public static final String KIND = "kindOf";
    public static final String THEME = "themes";
    public static final String THEME_FOLDED = "themesFolded";
    public static final String NEWS = "newsAt";
    public static final String TOKENS = "tokens";

    private SearchFields() {}

    /** The field of a facet. */
    public static String of(SearchFacet facet) {
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
    public static @Nullable String label(SearchFacet facet) {
        return switch (facet) {
            case MEETING -> MEETING_LABEL;
            case PARTY -> PARTY_LABEL;
            case TYPE, LANGUAGE, YEAR, KIND, THEME -> null;
        };
    }
}
