package org.rapporteur.extraction;

/** What came of an attempt to draw. */
public enum DrawingOutcome {
    /** It is drawn. */
    DRAWN,
    /** This file cannot be drawn, now or later. */
    IMPOSSIBLE,
    /** The disk is full; nothing is said about the file. */
    NO_ROOM,
    /** The means are missing, or the application is stopping; nothing is said about the file. */
    UNAVAILABLE
}
