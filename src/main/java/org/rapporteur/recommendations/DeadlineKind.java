package org.rapporteur.recommendations;

/** How the time for carrying it out was set. */
public enum DeadlineKind {
    /** No time was set. */
    NONE,
    /** By a date. */
    DATE,
    /** By the next meeting of the series. */
    NEXT_EDITION,
    /** Again and again, reported at every meeting of the series. */
    CONTINUOUS
}
