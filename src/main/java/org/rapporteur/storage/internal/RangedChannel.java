package org.rapporteur.storage.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.Abortable;

/** Bytes far away, read from any place on: one request for as long as reading goes straight on, another after a jump. */
final class RangedChannel implements ReadOnlyChannel {

    private static final int PIECE = 65_536;

    private final long size;
    private final Source source;
    private final byte[] piece = new byte[PIECE];
    private @Nullable InputStream stream;
    private long position;
    private boolean open = true;

    /** Where the bytes come from. */
    interface Source {
        /** The bytes from this place to the end. */
        InputStream from(long position) throws IOException;
    }

    RangedChannel(long size, Source source) {
        this.size = size;
        this.source = source;
    }

    /** Fills what it is given, as a file does; a segment half read would be read again. */
    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
        if (position >= size) {
            return -1;
        }
        var before = position;
        try {
            while (target.hasRemaining() && position < size) {
                position += readOn(target);
            }
            return (int) (position - before);
        } catch (Blobs.Unreachable e) {
            throw e;
        } catch (IOException e) {
            throw new Blobs.Unreachable("The connection broke while a file was read", e);
        }
    }

    private int readOn(ByteBuffer target) throws IOException {
        var from = stream;
        if (from == null) {
            from = source.from(position);
            stream = from;
        }
        var read = from.read(piece, 0, Math.min(piece.length, target.remaining()));
        if (read < 0) {
            throw new EOFException("The connection ended before the file");
        }
        target.put(piece, 0, read);
        return read;
    }

    @Override
    public SeekableByteChannel position(long wanted) {
        if (wanted != position) {
            letGo();
            position = wanted;
        }
        return this;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        letGo();
    }

    /** Closing alone would first read all that was not asked for. */
    private void letGo() {
        var from = stream;
        stream = null;
        if (from instanceof Abortable abortable) {
            abortable.abort();
        }
    }
}
