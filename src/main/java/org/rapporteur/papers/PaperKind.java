package org.rapporteur.papers;

/** What a paper is for, and the nature its symbol takes from that. */
public enum PaperKind {
    /** For decision. */
    WORKING(SymbolNature.WP),
    /** For information. */
    INFORMATION(SymbolNature.INF),
    /** What a State reports of itself. */
    NATIONAL_REPORT(SymbolNature.NR),
    /** Results of research. */
    RESEARCH(SymbolNature.RES),
    /** Slides. */
    PRESENTATION(SymbolNature.CRP),
    /** What somebody says at the meeting. */
    STATEMENT(SymbolNature.CRP),
    /** A summary for those who decide. */
    POLICY_SUMMARY(SymbolNature.INF),
    /** What the meeting agreed. */
    OUTCOME(SymbolNature.OUT),
    /** A note verbale or another credential. */
    CREDENTIAL(SymbolNature.CRP),
    /** Anything else. */
    OTHER(SymbolNature.CRP);

    private final SymbolNature nature;

    PaperKind(SymbolNature nature) {
        this.nature = nature;
    }

    /** The nature in the symbols of such papers. */
    public SymbolNature nature() {
        return nature;
    }
}
