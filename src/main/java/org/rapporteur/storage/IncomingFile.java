package org.rapporteur.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that has arrived whole and is not yet kept: it can be judged, then kept. Closing it unkept leaves nothing behind.
 */
public final class IncomingFile implements AutoCloseable {

    /** How many of the first bytes are held for detection. */
    public static final int HEAD = 65_536;

    private static final Logger LOG = LoggerFactory.getLogger(IncomingFile.class);

    private final String sha256;
    private final long size;
    private final byte[] head;
    private final Path part;
    private final Function<IncomingFile, StoredFile> keeper;

    IncomingFile(String sha256, long size, byte[] head, Path part, Function<IncomingFile, StoredFile> keeper) {
        this.sha256 = sha256;
        this.size = size;
        this.head = head;
        this.part = part;
        this.keeper = keeper;
    }

    /** SHA-256 of its bytes in lower-case hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /** Number of bytes. */
    public long size() {
        return size;
    }

    /** Its first bytes, at most {@link #HEAD}. */
    public byte[] head() {
        return head.clone();
    }

    /** Where its bytes lie until it is kept or closed. */
    public Path path() {
        return part;
    }

    /**
     * Keeps it for good.
     *
     * @throws org.rapporteur.base.problem.Unavailable when the store cannot be written to
     */
    public StoredFile keep() {
        return keeper.apply(this);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("An upload that was not kept stays until it is swept: {}", part, e);
        }
    }
}
