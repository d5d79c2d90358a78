package org.rapporteur.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.rapporteur.storage.internal.Sealing;

/** Says so when a damage is met in the middle of reading, after the first bytes have gone out. */
final class WatchedChannel implements SeekableByteChannel {

    private final SeekableByteChannel bytes;
    private final Runnable damaged;

    WatchedChannel(SeekableByteChannel bytes, Runnable damaged) {
        this.bytes = bytes;
        this.damaged = damaged;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        try {
            return bytes.read(target);
        } catch (Sealing.Damaged e) {
            damaged.run();
            throw e;
        }
    }

    @Override
    public long position() throws IOException {
        return bytes.position();
    }

    @Override
    public SeekableByteChannel position(long wanted) throws IOException {
        bytes.position(wanted);
        return this;
    }

    @Override
    public long size() throws IOException {
        return bytes.size();
    }

    @Override
    public boolean isOpen() {
        return bytes.isOpen();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }
}
