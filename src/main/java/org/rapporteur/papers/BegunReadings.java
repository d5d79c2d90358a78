package org.rapporteur.papers;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes by content which readings begin and end. A file in the middle of which the whole portal stopped without a word, not
 * only its reader process, gets one more try, with no other file being read beside it, since it may have been beside the one
 * that did it; after the second stop none by itself. A reading that ends in any way makes its file innocent again, and
 * stopping the portal in order counts against nobody.
 */
@Component
class BegunReadings {

    private static final int ENOUGH = 2;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final UUID run = UUID.randomUUID();
    private final ReentrantReadWriteLock turns = new ReentrantReadWriteLock(true);

    BegunReadings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Reads a file, unless the portal stopped twice in the middle of that.
     *
     * @param sha256 of its bytes: they are known under whatever name
     * @param work reads it and keeps what came of it
     * @return what it gave; empty when it was not tried
     */
    <T> Optional<T> run(String sha256, Supplier<T> work) {
        var stops = stops(sha256);
        if (stops >= ENOUGH) {
            note(sha256, null, stops);
            return Optional.empty();
        }
        var turn = stops == 0 ? turns.readLock() : turns.writeLock();
        turn.lock();
        return Optional.of(begun(sha256, stops, turn, work));
    }

    private <T> T begun(String sha256, int stops, Lock turn, Supplier<T> work) {
        try {
            note(sha256, run, stops);
            var done = work.get();
            end(sha256);
            return done;
        } catch (RuntimeException failed) {
            end(sha256);
            throw failed;
        } finally {
            turn.unlock();
        }
    }

    /** How often the portal stopped in the middle, a last time that nobody has counted yet included. */
    private int stops(String sha256) {
        return jdbc.sql("select stops, run from reading_begun where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, _) -> {
                    var by = row.getObject("run", UUID.class);
                    return row.getInt("stops") + (by == null || by.equals(run) ? 0 : 1);
                })
                .optional()
                .orElse(0);
    }

    private void note(String sha256, @Nullable UUID by, int stops) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var noted = jdbc.sql(
                        "update reading_begun set run = :run, stops = :stops, begun_at = :now where sha256 = :sha256")
                .param("run", by)
                .param("stops", stops)
                .param("now", now)
                .param("sha256", sha256)
                .update();
        if (noted == 0) {
            try {
                jdbc.sql(
                                "insert into reading_begun (sha256, run, stops, begun_at) values (:sha256, :run, :stops, :now)")
                        .param("sha256", sha256)
                        .param("run", by)
                        .param("stops", stops)
                        .param("now", now)
                        .update();
            } catch (DuplicateKeyException _) {
                // The same bytes are read for another paper in this very moment.
            }
        }
    }

    private void end(String sha256) {
        jdbc.sql("delete from reading_begun where sha256 = :sha256 and run = :run")
                .param("sha256", sha256)
                .param("run", run)
                .update();
    }

    /** Somebody wants it tried again. */
    void forget(String sha256) {
        jdbc.sql("delete from reading_begun where sha256 = :sha256")
                .param("sha256", sha256)
                .update();
    }

    /** What is at work when the portal is stopped in order did not stop it. */
    @PreDestroy
    void stopInOrder() {
        jdbc.sql("update reading_begun set run = null where run = :run")
                .param("run", run)
                .update();
    }
}
