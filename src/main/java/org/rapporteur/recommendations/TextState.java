package org.rapporteur.recommendations;

import java.util.Set;

/** Where the text of a recommendation stands. */
public enum TextState {
    /** Found, for instance in an outcome document, and not yet taken up. */
    CANDIDATE,
    /** Being written. */
    DRAFT,
    /** Before the meeting. */
    TABLED,
    /** Agreed; the text changes only by a corrigendum. */
    ADOPTED,
    /** Replaced by another recommendation. */
    SUPERSEDED,
    /** Went into another recommendation; the number stays findable. */
    MERGED,
    /** Taken back. */
    WITHDRAWN,
    /** Not taken up. */
    REJECTED;

    /** States that may follow this one. */
    public Set<TextState> next() {
        return switch (this) {
            case CANDIDATE -> Set.of(DRAFT, REJECTED);
            case DRAFT -> Set.of(TABLED, MERGED, WITHDRAWN);
            case TABLED -> Set.of(DRAFT, ADOPTED, MERGED, WITHDRAWN);
            case ADOPTED -> Set.of(SUPERSEDED, MERGED, WITHDRAWN);
            case SUPERSEDED, MERGED, WITHDRAWN, REJECTED -> Set.of();
        };
    }

    /** States of a text that can take in one that stands here: adopted text goes only into adopted text. */
    Set<TextState> mayGoInto() {
        return switch (this) {
            case DRAFT, TABLED -> Set.of(DRAFT, TABLED, ADOPTED);
            case ADOPTED -> Set.of(ADOPTED);
            case CANDIDATE, SUPERSEDED, MERGED, WITHDRAWN, REJECTED -> Set.of();
        };
    }

    /** Whether parts, addressees and sources may still be edited. */
    public boolean isBeingWritten() {
        return this == CANDIDATE || this == DRAFT || this == TABLED;
    }
}
