package org.rapporteur.recommendations;

import java.util.Set;

/** Where a progress report stands. */
public enum ReportState {
    /** Being written; nobody has been told anything, and it does not count as a report. */
    DRAFT,
    /** Before the secretariat. */
    SUBMITTED,
    /** Sent back with a reason; it may be changed and submitted again. */
    RETURNED,
    /** The secretariat found a level. */
    VERIFIED,
    /** Open to all, with the consent of the addressee. */
    PUBLISHED,
    /** Taken back by the addressee. */
    WITHDRAWN;

    /** States that may follow this one. */
    public Set<ReportState> next() {
        return switch (this) {
            case DRAFT, RETURNED -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(RETURNED, VERIFIED, WITHDRAWN);
            case VERIFIED -> Set.of(PUBLISHED, WITHDRAWN);
            case PUBLISHED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether the addressee has reported: only what the secretariat has before it counts, never a draft. */
    public boolean counts() {
        return this == SUBMITTED || this == VERIFIED || this == PUBLISHED;
    }

    /** Whether the addressee may still change what it says. */
    public boolean isBeingWritten() {
        return this == DRAFT || this == RETURNED;
    }
}
