package org.rapporteur.papers;

/** Whether a scan was read by character recognition. */
public enum Recognition {
    /** It was not tried. */
    NONE,
    /** It waits for it. */
    WAITING,
    /** Its text comes from it and may hold errors. */
    READ,
    /** It found no text either. */
    IN_VAIN
}
