package org.rapporteur.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.rapporteur.storage.internal.ChannelAround;
import org.rapporteur.storage.internal.Sealing;

/** Says so when a damage is met in the middle of reading, after the first bytes have gone out. */
final class WatchedChannel extends ChannelAround {

    private final Runnable damaged;

    WatchedChannel(SeekableByteChannel bytes, Runnable damaged) {
        super(bytes);
        this.damaged = damaged;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        try {
            return super.read(target);
        } catch (Sealing.Damaged e) {
            damaged.run();
            throw e;
        }
    }
}
