package org.rapporteur.extraction;

import java.io.Closeable;
import org.rapporteur.extraction.internal.ReaderProcess;
import org.springframework.stereotype.Component;

/** Reads the text of files in a child process; a hostile file costs that process at most. */
@Component
public final class TextReader implements Closeable {

    private final ReaderProcess process;

    TextReader(ReaderLimits limits) {
        this.process = new ReaderProcess(limits);
    }

    /**
     * Reads one file and waits for the end; safe to call from several threads, which take turns. Never throws for a
     * hostile file.
     */
    public Reading read(ReadRequest request) {
        return process.read(request);
    }

    /** How the reader process is, without starting it. */
    public ReaderHealth health() {
        return process.health();
    }

    /** Ends the child process and removes its folder. */
    @Override
    public void close() {
        process.close();
    }
}
