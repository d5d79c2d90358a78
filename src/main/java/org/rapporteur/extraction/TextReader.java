package org.rapporteur.extraction;

import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the text of files in a child process; a hostile file costs that process at most. */
@Component
public final class TextReader implements Closeable {

    private final ReaderLimits limits;

    TextReader(ReaderLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads one file and waits for the end; safe to call from several threads, which take turns. Never throws for a
     * hostile file.
     */
    public Reading read(ReadRequest request) {
        return new Reading(
                ReadingState.UNREADABLE,
                ReadingReason.READER_UNAVAILABLE,
                Map.of("detail", "not built yet"),
                List.of(),
                Map.of(),
                List.of(),
                0,
                0,
                Duration.ZERO,
                true,
                "");
    }

    /** How the reader process is, without starting it. */
    public ReaderHealth health() {
        return new ReaderHealth(false, "not built yet", "", List.of(), 0, 0);
    }

    /** Ends the child process. */
    @Override
    public void close() {}
}
