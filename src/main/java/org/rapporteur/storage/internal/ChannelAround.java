package org.rapporteur.storage.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** The bytes of another channel, as they are; what is built on it says only what is different. */
public abstract class ChannelAround implements ReadOnlyChannel {

    private final SeekableByteChannel inner;

    protected ChannelAround(SeekableByteChannel inner) {
        this.inner = inner;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return inner.read(target);
    }

    @Override
    public long position() throws IOException {
        return inner.position();
    }

    @Override
    public SeekableByteChannel position(long wanted) throws IOException {
        inner.position(wanted);
        return this;
    }

    @Override
    public long size() throws IOException {
        return inner.size();
    }

    @Override
    public boolean isOpen() {
        return inner.isOpen();
    }

    @Override
    public void close() throws IOException {
        inner.close();
    }
}
