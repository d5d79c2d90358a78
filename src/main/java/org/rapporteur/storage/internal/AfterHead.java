package org.rapporteur.storage.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** What follows the head of a file, as if it began there. */
final class AfterHead implements SeekableByteChannel {

    private final SeekableByteChannel whole;
    private final int head;

    AfterHead(SeekableByteChannel whole, int head) throws IOException {
        this.whole = whole;
        this.head = head;
        whole.position(head);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return whole.read(target);
    }

    @Override
    public long position() throws IOException {
        return whole.position() - head;
    }

    @Override
    public SeekableByteChannel position(long wanted) throws IOException {
        whole.position(wanted + head);
        return this;
    }

    @Override
    public long size() throws IOException {
        return Math.max(0, whole.size() - head);
    }

    @Override
    public boolean isOpen() {
        return whole.isOpen();
    }

    @Override
    public void close() throws IOException {
        whole.close();
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
