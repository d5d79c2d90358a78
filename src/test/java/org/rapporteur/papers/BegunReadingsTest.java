package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often a file is begun in the middle of which the whole portal stops. */
class BegunReadingsTest extends PortalTest {

    @Autowired
    private JdbcClient jdbc;

    private final String sha256 = UUID.randomUUID().toString();

    @Test
    void aFileInTheMiddleOfWhichThePortalStoppedTwiceIsNotBegunByItself() {
        stopped(sha256);
        stopped(sha256);

        assertThat(run().run(sha256, () -> true)).isEmpty();
        assertThat(run().run(sha256, () -> true)).as("nor at any later start").isEmpty();
        assertThat(run().run(UUID.randomUUID().toString(), () -> true)).contains(true);
    }

    @Test
    void aFileThatIsReadAfterOneStopIsInnocentAgain() {
        stopped(sha256);
        assertThat(run().run(sha256, () -> true)).contains(true);
        stopped(sha256);

        assertThat(run().run(sha256, () -> true)).contains(true);
    }

    @Test
    void whoWantsItTriedAgainGetsItTriedAgain() {
        stopped(sha256);
        stopped(sha256);

        run().forget(sha256);

        assertThat(run().run(sha256, () -> true)).contains(true);
    }

    @Test
    void aPortalThatIsStoppedInOrderCountsAgainstNoFile() {
        for (var time = 0; time < 3; time++) {
            var portal = run();
            assertThatThrownBy(() -> portal.run(sha256, BegunReadingsTest::die)).isInstanceOf(Stop.class);
            portal.stopInOrder();
        }

        assertThat(run().run(sha256, () -> true)).contains(true);
    }

    @Test
    void whatFailsWithoutStoppingThePortalIsTriedAsOftenAsItsQueueTriesIt() {
        var portal = run();
        for (var time = 0; time < 3; time++) {
            assertThatThrownBy(() -> portal.run(sha256, () -> {
                        throw new IllegalStateException("no reader");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThat(run().run(sha256, () -> true)).contains(true);
    }

    @Test
    void afterAStopAFileIsReadWithNoOtherBesideIt() throws InterruptedException {
        stopped(sha256);
        var portal = run();
        var other = new CountDownLatch(1);
        var otherMayEnd = new CountDownLatch(1);
        var suspect = new CountDownLatch(1);
        Thread.ofVirtual()
                .start(() -> portal.run(UUID.randomUUID().toString(), () -> {
                    other.countDown();
                    return await(otherMayEnd);
                }));
        await(other);
        Thread.ofVirtual()
                .start(() -> portal.run(sha256, () -> {
                    suspect.countDown();
                    return true;
                }));

        assertThat(suspect.await(200, TimeUnit.MILLISECONDS)).isFalse();
        otherMayEnd.countDown();
        assertThat(await(suspect)).isTrue();
    }

    /** One run of a portal, which ends without a word in the middle of a file. */
    private void stopped(String file) {
        assertThatThrownBy(() -> run().run(file, BegunReadingsTest::die)).isInstanceOf(Stop.class);
    }

    private BegunReadings run() {
        return new BegunReadings(jdbc, clock);
    }

    private static boolean die() {
        throw new Stop();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As if the process were gone: nothing is noted any more. */
    private static final class Stop extends Error {
        private static final long serialVersionUID = 1L;
    }
}
