package org.rapporteur.papers;

import java.util.Map;

/**
 * How the files of a paper go out to a reader.
 *
 * @param marks what stands on the copies of each file, by its SHA-256
 * @param originals whether the reader may have the files exactly as they were stored
 */
public record PaperCopies(Map<String, CopyMark> marks, boolean originals) {

    /** Copies the map. */
    public PaperCopies {
        marks = Map.copyOf(marks);
    }
}
