package org.rapporteur.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;

/**
 * The bytes of a stored file as they came in, readable from any place on and as often as needed; as an answer of the web it
 * also serves ranges.
 */
public final class StoredContent extends AbstractResource {

    private final String sha256;
    private final long size;
    private final Opening opening;

    /** Opens the bytes anew. */
    interface Opening {
        SeekableByteChannel open() throws IOException;
    }

    StoredContent(String sha256, long size, Opening opening) {
        this.sha256 = sha256;
        this.size = size;
        this.opening = opening;
    }

    /**
     * The bytes from any place on.
     *
     * @throws IOException when they cannot be read; reading fails too when a bit has changed meanwhile
     */
    public SeekableByteChannel channel() throws IOException {
        return opening.open();
    }

    /** {@inheritDoc} It can skip without reading. */
    @Override
    public InputStream getInputStream() throws IOException {
        return Channels.newInputStream(channel());
    }

    @Override
    public long contentLength() {
        return size;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public String getDescription() {
        return "stored file " + sha256;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredContent content && content.sha256.equals(sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }
}
