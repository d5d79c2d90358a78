package org.rapporteur.extraction;

import java.util.List;

/**
 * How the reader process is.
 *
 * @param available whether files can be read now
 * @param detail one sentence for the administrator, in English; why, when it is not available
 * @param readerVersion name and version of the reader
 * @param running how many child processes are alive now
 * @param fences what holds the child process in, each with whether it is in force on this machine
 * @param filesRead files handed to it since the application started
 * @param restarts how often the child process was replaced since the application started
 */
public record ReaderHealth(
        boolean available,
        String detail,
        String readerVersion,
        int running,
        List<Fence> fences,
        long filesRead,
        long restarts) {

    public ReaderHealth {
        fences = List.copyOf(fences);
    }

    /** Two child processes as one: the worse is what counts. */
    ReaderHealth with(ReaderHealth other) {
        ReaderHealth worse = available ? other : this;
        return new ReaderHealth(
                available && other.available,
                worse.detail,
                readerVersion,
                running + other.running,
                running > 0 ? fences : other.fences,
                filesRead + other.filesRead,
                restarts + other.restarts);
    }

    /**
     * One fence round the child process.
     *
     * @param name a stable key: {@code heap}, {@code time}, {@code environment}, {@code network}, {@code resources}, {@code temporary-folder}
     * @param inForce whether a probe showed it to hold
     * @param detail what it is set to, with its unit; blank where there is no number
     */
    public record Fence(String name, boolean inForce, String detail) {}
}
