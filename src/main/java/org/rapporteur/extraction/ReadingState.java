package org.rapporteur.extraction;

/** How a reading ended, in the words of the states a paper's file can have. */
public enum ReadingState {
    /** All of its text was read. */
    SEARCHABLE,
    /** Some of its text was read, the reason says what is missing. */
    PARTIAL,
    /** It was read to its end and holds no text. */
    NO_TEXT,
    /** It needs a password. */
    LOCKED,
    /** It could not be read, the reason says why. */
    UNREADABLE
}
