package org.rapporteur.papers;

/** How far the text of a file has been read. */
public enum ExtractionState {
    /** Stored, and not given to anyone before it was checked for viruses. */
    HELD,
    /** Stored; its turn will come. */
    WAITING,
    /** Being read. */
    READING,
    /** All of its text is searchable. */
    SEARCHABLE,
    /** Some of its text is searchable. */
    PARTIAL,
    /** It holds no text. */
    NO_TEXT,
    /** It needs a password. */
    LOCKED,
    /** It could not be read. */
    UNREADABLE,
    /** It is not given to anyone. */
    QUARANTINED;

    /** Whether the reading has still to end. */
    public boolean isPending() {
        return this == HELD || this == WAITING || this == READING;
    }

    /** Whether nobody may have the file, in any form. */
    public boolean isClosed() {
        return this == HELD || this == QUARANTINED;
    }

    /** Whether there is text to show and to find. */
    public boolean hasText() {
        return this == SEARCHABLE || this == PARTIAL;
    }
}
