package org.rapporteur.papers;

import java.util.Optional;
import java.util.function.Function;
import org.rapporteur.extraction.ReadRequest.Attempt;
import org.rapporteur.extraction.Reading;
import org.springframework.stereotype.Component;

/**
 * Decides how often a file is tried: one that ended the reader process, wherever that was, gets one more try, alone and with
 * double the time, and no third by itself.
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
     * Reads a file to its final state.
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
        var first = attempt(sha256, reader, Attempt.NORMAL);
        var again = endedTheReader(first)
                && first.mayRetry()
                && kills.past(sha256).filter(ReaderKills.Past::isEnough).isEmpty();
        return again ? attempt(sha256, reader, Attempt.ALONE_DOUBLE_TIME) : first;
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
