package org.rapporteur.recommendations;

/** Kind of proof that comes with a report. */
public enum EvidenceKind {
    /** An address on the web. */
    LINK,
    /** A file handed in with the report. */
    FILE,
    /** A paper of the portal. */
    PAPER,
    /** A provision of law, by its citation. */
    PROVISION
}
