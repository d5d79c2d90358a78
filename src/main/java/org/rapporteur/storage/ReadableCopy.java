package org.rapporteur.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file lying in the open for a while, for programs that read or write files by their path; closing it removes it. */
public final class ReadableCopy implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadableCopy.class);

    private final Path path;

    ReadableCopy(Path path) {
        this.path = path;
    }

    /** Where it lies until it is closed. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.warn("A file that was read stays in the open until it is swept: {}", path, e);
        }
    }
}
