package org.rapporteur.search;

/** What an answer can be narrowed by. */
public enum SearchFacet {
    /** Kind of thing. */
    TYPE,
    /** Finer kind inside the type, such as a national report among papers. */
    KIND,
    /** Meeting it belongs to. */
    MEETING,
    /** Language it is in. */
    LANGUAGE,
    /** Party it comes from. */
    PARTY,
    /** Year it is of. */
    YEAR,
    /** What it is about, in the words of whoever wrote it. */
    THEME
}
