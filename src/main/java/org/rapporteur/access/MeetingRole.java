package org.rapporteur.access;

/** What an account may be at one meeting, beside what its delegation makes it. */
public enum MeetingRole {
    /** Sets the meeting up and runs it for the host. */
    ORGANISER,
    /** Presides. */
    CHAIR,
    /** Writes the record and the text of recommendations. */
    RAPPORTEUR
}
