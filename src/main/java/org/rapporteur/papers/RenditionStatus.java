package org.rapporteur.papers;

/** What a paper in one of its languages is worth. */
public enum RenditionStatus {
    /** The language it was written in. */
    ORIGINAL,
    /** A translation the meeting relies on. */
    OFFICIAL,
    /** A translation for convenience. */
    UNOFFICIAL,
    /** Translated by a machine. */
    MACHINE
}
