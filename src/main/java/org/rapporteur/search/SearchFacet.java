package org.rapporteur.search;

/** What an answer can be narrowed by. */
public enum SearchFacet {
    /** Kind of thing. */
    TYPE,
    /** Meeting it belongs to. */
    MEETING,
    /** Language it is in. */
    LANGUAGE,
    /** Party it comes from. */
    PARTY,
    /** Year it is of. */
    YEAR
}
