package org.rapporteur.extraction;

/**
 * How the virus check is.
 *
 * @param state whether it can be relied on
 * @param detail why not, in English, for an administrator; blank when all is well
 */
public record ScannerHealth(State state, String detail) {

    /** Whether the scanner can be relied on. */
    public enum State {
        /** None is configured; files come in unchecked. */
        OFF,
        /** It has not been asked yet. */
        UNPROVEN,
        /** It found the test string, alone and at the end of a file as large as is accepted. */
        PROVEN,
        /** It does not answer, or did not find what it had to; files are held. */
        UNAVAILABLE
    }
}
