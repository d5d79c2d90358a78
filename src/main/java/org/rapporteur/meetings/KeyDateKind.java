package org.rapporteur.meetings;

/** What is due at a key date. */
public enum KeyDateKind {
    /** The invitation goes out. */
    CALL,
    /** The provisional agenda is circulated. */
    AGENDA,
    /** Papers must be in. */
    PAPERS_DUE,
    /** Delegations must be registered. */
    REGISTRATION_CLOSES,
    /** Translations must be ready. */
    TRANSLATIONS_DUE,
    /** The report of the meeting must be out. */
    REPORT_DUE,
    /** Anything else, told by its title. */
    OTHER
}
