package org.rapporteur.directory;

/** What a party is; the order of the constants is the order of protocol. */
public enum PartyKind {
    /** A State, under its UN English short name. */
    STATE,
    /** A body made by States, such as a regional association. */
    INTERGOVERNMENTAL,
    /** A UN office or programme, or a State's agency that takes part under its own name. */
    AGENCY,
    /** A non-governmental organisation. */
    CIVIL_SOCIETY,
    /** A university or research institute. */
    ACADEMIC,
    /** A company or a body of companies. */
    PRIVATE,
    /** Anything else. */
    OTHER;

    /** Translation key of the kind's name. */
    public String key() {
        return "directory.kind." + name();
    }

    /** Translation key of the name of several parties of the kind. */
    public String pluralKey() {
        return "directory.kinds." + name();
    }
}
