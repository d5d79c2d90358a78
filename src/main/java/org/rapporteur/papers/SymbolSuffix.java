package org.rapporteur.papers;

/** How a paper belongs to the one whose symbol it continues, in the order they are listed. */
public enum SymbolSuffix {
    /** Takes the place of the one before. */
    REV("Rev"),
    /** Adds to it. */
    ADD("Add"),
    /** Corrects it. */
    CORR("Corr");

    private final String written;

    SymbolSuffix(String written) {
        this.written = written;
    }

    /** As it is written in a symbol. */
    public String written() {
        return written;
    }
}
