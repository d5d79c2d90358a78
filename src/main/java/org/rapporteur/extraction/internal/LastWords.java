package org.rapporteur.extraction.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Drains the child's error stream and keeps its end, so that a death can be explained. */
final class LastWords {

    private static final int KEPT = 4000;

    private final StringBuilder kept = new StringBuilder();
    private final Thread drain;

    LastWords(InputStream errors) {
        drain = Thread.ofPlatform().daemon().name("reader-last-words").start(() -> drain(errors));
    }

    /** The end of what the child said, waiting a moment for the rest of it. */
    String get() {
        try {
            drain.join(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        synchronized (kept) {
            return kept.toString().strip();
        }
    }

    private void drain(InputStream errors) {
        byte[] buffer = new byte[4096];
        try (errors) {
            for (int n = errors.read(buffer); n >= 0; n = errors.read(buffer)) {
                keep(new String(buffer, 0, n, StandardCharsets.UTF_8));
            }
        } catch (IOException closed) {
            // The child is gone; what it said so far is kept.
        }
    }

    private void keep(String words) {
        synchronized (kept) {
            kept.append(words);
            if (kept.length() > KEPT) {
                kept.delete(0, kept.length() - KEPT);
            }
        }
    }
}
