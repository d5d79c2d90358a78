package org.rapporteur.recommendations;

/** What an addressee says to being addressed. */
public enum Acceptance {
    /** Nothing yet. */
    PENDING,
    /** It will carry it out. */
    ACCEPTED,
    /** It will carry out some of it; the reason says what not. */
    ACCEPTED_IN_PART,
    /** It took note. */
    NOTED,
    /** It holds that this does not concern it; the reason says why. */
    NOT_ADDRESSED;

    /** Whether a reason must come with it. */
    public boolean needsReason() {
        return this == ACCEPTED_IN_PART || this == NOT_ADDRESSED;
    }
}
