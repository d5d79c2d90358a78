package org.rapporteur.recommendations;

/** What can happen with an addressee. */
public enum EventKind {
    /** The text that addresses it was adopted. */
    ADOPTED,
    /** It answered being addressed; the value is the answer. */
    ACCEPTANCE,
    /** It reported; the value is the level. */
    SUBMITTED,
    /** The secretariat sent the report back. */
    RETURNED,
    /** It took its report back. */
    WITHDRAWN,
    /** The secretariat verified a report; the value is the level. */
    VERIFIED,
    /** The report was published. */
    PUBLISHED,
    /** It owes nothing more; the value is the kind of closure. */
    CLOSED,
    /** It owes it again. */
    REOPENED,
    /** The next report is due on another day; the note is the day. */
    DUE
}
