package org.rapporteur.storage.internal;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** What follows the head of a file, as if it began there. */
final class AfterHead extends ChannelAround {

    private final int head;

    AfterHead(SeekableByteChannel whole, int head) throws IOException {
        super(whole);
        this.head = head;
        whole.position(head);
    }

    @Override
    public long position() throws IOException {
        return super.position() - head;
    }

    @Override
    public SeekableByteChannel position(long wanted) throws IOException {
        return super.position(wanted + head);
    }

    @Override
    public long size() throws IOException {
        return Math.max(0, super.size() - head);
    }
}
