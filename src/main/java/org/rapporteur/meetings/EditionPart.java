package org.rapporteur.meetings;

/** What the next edition of a meeting can take over from an earlier one. */
public enum EditionPart {
    /** The items of the agenda, each remembering where it comes from. */
    AGENDA,
    /** The invited parties with their capacity and quota. */
    DELEGATIONS,
    /** The key dates, as far from the new first day as they were from the old one. */
    KEY_DATES,
    /** The papers that were asked for. */
    PAPERS_EXPECTED,
    /** The recommendations that are still open, as matters arising. */
    OPEN_RECOMMENDATIONS
}
