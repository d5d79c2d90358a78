package org.rapporteur.recommendations;

/** Kind of thing a recommendation comes from. */
public enum SourceKind {
    /** An item of the agenda. */
    AGENDA_ITEM,
    /** A paper, perhaps one page of it. */
    PAPER,
    /** A paragraph of the record. */
    RECORD_PARAGRAPH,
    /** A block of an outcome document that was read in. */
    OUTCOME_BLOCK
}
