package org.rapporteur.papers;

import java.util.EnumSet;
import java.util.Set;

/** Where a paper is in its life, and which steps lead on from there. */
public enum PaperState {
    /** Handed in; the secretariat has not accepted it yet. */
    PROPOSED,
    /** Accepted by the secretariat; open to its circle. */
    ACCEPTED,
    /** Distributed as a document of the meeting. */
    ISSUED,
    /** Taken back; its entry and its symbol stay for ever. */
    WITHDRAWN;

    /** States one step leads to from here. */
    public Set<PaperState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(ACCEPTED, WITHDRAWN);
            case ACCEPTED -> EnumSet.of(ISSUED, WITHDRAWN);
            case ISSUED -> EnumSet.of(WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(PaperState.class);
        };
    }
}
