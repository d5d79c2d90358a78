package org.rapporteur.extraction;

import java.util.List;

/**
 * How character recognition is.
 *
 * @param state whether scans are read by it
 * @param version what the program calls itself, blank when there is none
 * @param languages Tesseract's names of the languages that are wanted and installed
 * @param missing the same of those that are wanted and not installed
 */
public record OcrHealth(State state, String version, List<String> languages, List<String> missing) {

    /** Whether scans are read by it. */
    public enum State {
        /** Not installed, or without any of the languages. */
        ABSENT,
        /** Installed, but not switched on. */
        OFF,
        /** Scans are read by it. */
        ON
    }

    public OcrHealth {
        languages = List.copyOf(languages);
        missing = List.copyOf(missing);
    }
}
