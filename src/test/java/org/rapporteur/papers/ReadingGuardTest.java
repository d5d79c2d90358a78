package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.extraction.ReadRequest.Attempt;
import org.rapporteur.extraction.Reading;
import org.rapporteur.extraction.ReadingReason;
import org.rapporteur.extraction.ReadingState;
import org.springframework.beans.factory.annotation.Autowired;

/** How often a file is tried that ends the reader process. */
class ReadingGuardTest extends PortalTest {

    @Autowired
    private ReadingGuard guard;

    private final String sha256 = UUID.randomUUID().toString();
    private final List<Attempt> attempts = new ArrayList<>();

    @Test
    void aFileThatIsReadIsTriedOnce() {
        assertThat(read(ending(ReadingReason.NONE)).reason()).isEqualTo(ReadingReason.NONE);

        assertThat(attempts).containsExactly(Attempt.NORMAL);
    }

    @Test
    void aFileThatTookTooLongGetsOneMoreTryAloneWithDoubleTimeAndMayStillBeRead() {
        assertThat(read(ending(ReadingReason.TIMEOUT, ReadingReason.NONE)).reason())
                .isEqualTo(ReadingReason.NONE);

        assertThat(attempts).containsExactly(Attempt.NORMAL, Attempt.ALONE_DOUBLE_TIME);
    }

    @Test
    void aFileThatEndedTheReaderTwiceIsToldFromMemoryAlsoWhenItComesAnew() {
        read(ending(ReadingReason.CRASHED, ReadingReason.TIMEOUT));
        attempts.clear();

        assertThat(read(ending(ReadingReason.NONE)).reason()).isEqualTo(ReadingReason.TIMEOUT);
        assertThat(guard.glimpse(sha256, ending(ReadingReason.NONE))).isEmpty();
        assertThat(attempts).isEmpty();
    }

    @Test
    void aGlimpseThatEndedTheReaderIsTheFirstTryAndTheFileStillGetsItsDoubleTime() {
        assertThat(guard.glimpse(sha256, ending(ReadingReason.TIMEOUT))).isPresent();
        assertThat(guard.glimpse(sha256, ending(ReadingReason.NONE))).isEmpty();
        assertThat(read(ending(ReadingReason.NONE)).reason()).isEqualTo(ReadingReason.NONE);

        assertThat(attempts).containsExactly(Attempt.NORMAL, Attempt.ALONE_DOUBLE_TIME);
    }

    @Test
    void aDamagedFileIsNotTriedAgain() {
        read(ending(ReadingReason.DAMAGED));

        assertThat(attempts).containsExactly(Attempt.NORMAL);
    }

    /** As often as it is to be read. */
    private Reading read(Function<Attempt, Reading> reader) {
        var reading = guard.read(sha256, reader);
        return guard.isToBeReadAgain(sha256, reading) ? read(reader) : reading;
    }

    /** A reader whose tries end so, one after the other. */
    private Function<Attempt, Reading> ending(ReadingReason... reasons) {
        Deque<ReadingReason> left = new ArrayDeque<>(List.of(reasons));
        return attempt -> {
            attempts.add(attempt);
            var reason = left.removeFirst();
            return Reading.failed(
                    ReadingState.UNREADABLE,
                    reason,
                    Map.of(),
                    Duration.ZERO,
                    reason == ReadingReason.TIMEOUT || reason == ReadingReason.CRASHED,
                    "");
        };
    }
}
