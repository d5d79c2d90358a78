package org.rapporteur.recommendations;

/** How one recommendation relates to another. */
public enum LineageKind {
    /** It carries the other one on in a later edition. */
    CARRIED_OVER_FROM,
    /** It says the other one anew. */
    REFORMULATES,
    /** It went into the other one; its number stays findable. */
    MERGED_INTO,
    /** It says the same. */
    DUPLICATES,
    /** It takes the place of the other one. */
    SUPERSEDES,
    /** It cannot be carried out before the other one. */
    DEPENDS_ON
}
