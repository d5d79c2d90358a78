package org.rapporteur.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that notes which index belongs to a data folder. No backup holds it, so after a restore the index counts as another
 * one and is compared with the table from the beginning.
 */
record StampFile(Path file) {
    /** What was noted; null when nothing was. */
    @Nullable
    String read() {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes a stamp. */
    void write(String stamp) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, stamp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
