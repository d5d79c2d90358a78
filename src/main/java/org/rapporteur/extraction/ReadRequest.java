package org.rapporteur.extraction;

import java.nio.file.Path;

/**
 * A file to be read.
 *
 * @param file the stored bytes, readable, in plain
 * @param fileName the name as the sender gave it; used as a hint only, never as part of a path
 * @param mediaType what the intake found
 * @param attempt which try this is
 */
public record ReadRequest(Path file, String fileName, String mediaType, Attempt attempt) {

    /** How a file is tried. */
    public enum Attempt {
        /** In its turn, within the usual time limit. */
        NORMAL,
        /** Once more in a fresh child process of its own, with double the time. */
        ALONE_DOUBLE_TIME
    }
}
