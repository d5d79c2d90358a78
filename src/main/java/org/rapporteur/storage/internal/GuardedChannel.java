package org.rapporteur.storage.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Segments that are checked as they are read; tells a changed one from a place that does not answer. */
final class GuardedChannel extends ChannelAround {

    GuardedChannel(SeekableByteChannel segments) {
        super(segments);
    }

    /** Tink answers nothing for ever at the end of an empty file, and that is no way to say that it is at its end. */
    @Override
    public int read(ByteBuffer target) throws IOException {
        try {
            var read = super.read(target);
            if (read != 0 || !target.hasRemaining()) {
                return read;
            }
            if (position() < size()) {
                throw new IOException("Nothing more comes before the end");
            }
            return -1;
        } catch (Blobs.Unreachable e) {
            throw e;
        } catch (IOException e) {
            throw new Sealing.Damaged("a segment", e);
        }
    }

    /** Tink counts a file shorter than its own smallest as negative. */
    @Override
    public long size() throws IOException {
        return Math.max(0, super.size());
    }
}
