package org.rapporteur.papers;

import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.extraction.ReadRequest.Attempt;
import org.rapporteur.extraction.Reading;
import org.springframework.stereotype.Component;

/**
 * Decides how often a file is tried: one that ended the reader process, wherever that was, gets one more try, alone, with
 * double the time, and after those that wait already; no third by itself.
 */
@Component
class ReadingGuard {

    private final ReaderKills kills;
    private final BegunReadings begun;

    ReadingGuard(ReaderKills kills, BegunReadings begun) {
        this.kills = kills;
        this.begun = begun;
    }

    /**
     * Reads a file once: in the way its past asks for, or not at all when that is enough.
     *
     * @param sha256 of its bytes: they are known under whatever name
     * @param reader reads it once, in the given way
     */
    Reading read(String sha256, Function<Attempt, Reading> reader) {
        var past = kills.past(sha256);
        if (past.isPresent()) {
            return past.get().isEnough()
                    ? FileReading.failed(past.get().reason(), past.get().facts())
                    : attempt(sha256, reader, Attempt.ALONE_DOUBLE_TIME);
        }
        return attempt(sha256, reader, Attempt.NORMAL);
    }

    /** Whether what came of a file is not its final state: it is to be read once more. */
    boolean isToBeReadAgain(String sha256, Reading reading) {
        return endedTheReader(reading)
                && reading.mayRetry()
                && kills.past(sha256).filter(ReaderKills.Past::isEnough).isEmpty();
    }

    /** Reads a file once beside those that wait; empty when it has ended the reader process before. */
    Optional<Reading> glimpse(String sha256, Function<Attempt, Reading> reader) {
        return kills.past(sha256).isPresent() ? Optional.empty() : Optional.of(attempt(sha256, reader, Attempt.NORMAL));
    }

    /** Somebody wants these bytes tried again, whatever they did. */
    void forget(String sha256) {
        kills.forget(sha256);
        begun.forget(sha256);
    }

    private Reading attempt(String sha256, Function<Attempt, Reading> reader, Attempt attempt) {
        var reading = reader.apply(attempt);
        if (endedTheReader(reading)) {
            kills.add(sha256, reading);
        }
        return reading;
    }

    private static boolean endedTheReader(Reading reading) {
        return switch (reading.reason()) {
            case TIMEOUT, CRASHED, OUT_OF_MEMORY -> true;
            default -> false;
        };
    }
}
