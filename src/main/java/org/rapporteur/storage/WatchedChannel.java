package org.rapporteur.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.function.Supplier;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.storage.internal.ChannelAround;
import org.rapporteur.storage.internal.Sealing;

/**
 * Says so when a damage is met in reading, after the file was checked as a whole; a clear answer as long as none of it has gone
 * out yet.
 */
final class WatchedChannel extends ChannelAround {

    private final Supplier<Unavailable> damaged;

    WatchedChannel(SeekableByteChannel bytes, Supplier<Unavailable> damaged) {
        super(bytes);
        this.damaged = damaged;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        try {
            return super.read(target);
        } catch (Sealing.Damaged e) {
            var problem = damaged.get();
            problem.initCause(e);
            throw problem;
        }
    }
}
