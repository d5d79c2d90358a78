package org.rapporteur.storage.internal;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps what happens to one file in turn: that it is kept, removed or wrapped anew. */
@Component
public class NameLocks {

    private static final int STRIPES = 64;

    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    /** Something done to a file. */
    public interface Deed<T> {
        /** Does it. */
        T done() throws IOException;
    }

    /** Does something to a file while nobody else in this process does. */
    public <T> T with(String name, Deed<T> deed) throws IOException {
        var lock = locks[Math.floorMod(name.hashCode(), STRIPES)];
        lock.lock();
        try {
            return deed.done();
        } finally {
            lock.unlock();
        }
    }
}
