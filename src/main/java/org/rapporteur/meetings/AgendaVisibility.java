package org.rapporteur.meetings;

/** Who sees an item of the agenda; what lies under an item is never seen by more than the item is. */
public enum AgendaVisibility {
    /** Whoever sees the meeting. */
    PUBLIC,
    /** Whoever takes part in the meeting, and the secretariat. */
    PARTICIPANTS,
    /** The secretariat, the organisers, the chair and the rapporteur. */
    INTERNAL;

    /** The narrower of the two. */
    public AgendaVisibility within(AgendaVisibility outer) {
        return compareTo(outer) >= 0 ? this : outer;
    }
}
