package org.rapporteur.storage.internal;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Bytes of the store: they are read from any place on, and never changed. */
public interface ReadOnlyChannel extends SeekableByteChannel {

    @Override
    default int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    default SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }
}
