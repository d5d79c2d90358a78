package org.rapporteur.papers;

/** The part of a symbol that tells what a paper is, in the order papers are listed. */
public enum SymbolNature {
    /** Working paper. */
    WP,
    /** Information paper. */
    INF,
    /** National report. */
    NR,
    /** Research. */
    RES,
    /** Limited distribution: drafts of what is to be agreed. */
    L,
    /** Conference room paper. */
    CRP,
    /** Outcome. */
    OUT
}
