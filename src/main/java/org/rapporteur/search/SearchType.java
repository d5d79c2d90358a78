package org.rapporteur.search;

/** What kind of thing a hit is. */
public enum SearchType {
    /** A paper, with the text of its renditions. */
    PAPER,
    /** A meeting. */
    MEETING,
    /** An item of a meeting's agenda. */
    AGENDA_ITEM,
    /** A recommendation with its parts. */
    RECOMMENDATION,
    /** A State, body or agency. */
    PARTY,
    /** An organisation that belongs to a party. */
    ORGANISATION,
    /** A person. */
    PERSON,
    /** A paragraph of a meeting's record. */
    RECORD
}
