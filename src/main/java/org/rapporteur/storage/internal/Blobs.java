package org.rapporteur.storage.internal;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where bytes lie under names: each put whole or not at all, and safe from a power cut once it is put. It knows neither
 * keys nor hashes.
 */
public interface Blobs {

    /** Under this name lies a word the keys must be able to open. */
    String KEY_CHECK = "key-check";

    /**
     * Puts a file under a name in the place of what was there; the file itself may be gone afterwards.
     *
     * @param name 64 hexadecimal digits, or a word of lower-case letters and hyphens
     * @throws IOException when it could not be put; what was there is still there
     */
    void put(String name, Path content) throws IOException;

    /** What lies under a name. */
    Optional<Blob> find(String name) throws IOException;

    /**
     * The bytes under a name, from any place on.
     *
     * @throws java.nio.file.NoSuchFileException when there are none
     * @throws Unreachable when the place they lie in does not answer
     */
    SeekableByteChannel open(String name) throws IOException;

    /** Makes what lies under a name as young as if it had just been put. */
    void touch(String name) throws IOException;

    /** Removes what lies under a name, if anything does. */
    void delete(String name) throws IOException;

    /**
     * Tells all that lies under names of hexadecimal digits.
     *
     * @param prefix the first two digits
     */
    void list(String prefix, Consumer<Blob> each) throws IOException;

    /** Where it is, for a sentence. */
    String place();

    /**
     * Something that lies there.
     *
     * @param name its name
     * @param size number of bytes as they lie there
     * @param changed when it was put or touched, UTC
     */
    record Blob(String name, long size, Instant changed) {}

    /** The place does not answer, which says nothing about the bytes. */
    final class Unreachable extends IOException {

        private static final long serialVersionUID = 1L;

        Unreachable(String what, Throwable cause) {
            super(what, cause);
        }
    }
}
