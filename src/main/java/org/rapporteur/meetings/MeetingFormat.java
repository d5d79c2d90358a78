package org.rapporteur.meetings;

/** How people come together. */
public enum MeetingFormat {
    /** Everyone in one place. */
    IN_PERSON,
    /** Some in the place, some by wire. */
    HYBRID,
    /** By wire only. */
    ONLINE
}
