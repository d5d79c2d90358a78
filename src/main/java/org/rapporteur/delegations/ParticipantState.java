package org.rapporteur.delegations;

/** How far a person's participation has come. */
public enum ParticipantState {
    /** Named by the party. */
    NOMINATED,
    /** Admitted by the host. */
    ACCREDITED,
    /** Has come and registered. */
    REGISTERED,
    /** Was in the meeting. */
    ATTENDED,
    /** Does not come after all. */
    WITHDRAWN,
    /** Somebody else came instead. */
    REPLACED;

    /** Whether the person is on the list of participants and takes a place of the quota. */
    public boolean active() {
        return ordinal() <= ATTENDED.ordinal();
    }

    /**
     * Whether a person may go from here to there: onward by any number of steps, back by one to correct a slip, out at any
     * time; nobody comes back from being withdrawn or replaced.
     */
    public boolean mayBecome(ParticipantState next) {
        return active() && next != this && next.ordinal() >= ordinal() - 1;
    }
}
