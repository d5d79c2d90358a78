package org.rapporteur.extraction;

import java.io.Closeable;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.rapporteur.extraction.internal.ReaderProcess;
import org.springframework.stereotype.Component;

/** Reads the text of files in child processes; a hostile file costs its process at most. */
@Component
public final class TextReader implements Closeable {

    private final List<ReaderProcess> processes;
    private final Deque<ReaderProcess> free;
    private final Semaphore turns;

    TextReader(ReaderLimits limits) {
        this.processes = Stream.generate(() -> new ReaderProcess(limits))
                .limit(Math.max(1, limits.children()))
                .toList();
        this.free = new ConcurrentLinkedDeque<>(processes);
        this.turns = new Semaphore(processes.size(), true);
    }

    /**
     * Reads one file and waits for the end; safe to call from several threads, which take turns. Never throws for a
     * hostile file.
     */
    public Reading read(ReadRequest request) {
        turns.acquireUninterruptibly();
        // The one used last: with one file at a time a second child is never started.
        ReaderProcess process = free.pop();
        try {
            return process.read(request);
        } finally {
            free.push(process);
            turns.release();
        }
    }

    /** How many files can be read at the same time. */
    public int children() {
        return processes.size();
    }

    /** Finds out which fences hold here, by trying them with processes of their own; takes a second or two, does not start a child. */
    public void probe() {
        processes.forEach(ReaderProcess::probe);
    }

    /** How the reader processes are, without starting any. */
    public ReaderHealth health() {
        return processes.stream()
                .map(ReaderProcess::health)
                .reduce(ReaderHealth::with)
                .orElseThrow();
    }

    /** Ends the child processes and removes their folders. */
    @Override
    public void close() {
        processes.forEach(ReaderProcess::close);
    }
}
