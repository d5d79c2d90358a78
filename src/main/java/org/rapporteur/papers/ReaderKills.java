package org.rapporteur.papers;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts, by content, which files made the reader process end, so that none does it a third time by itself. */
@Component
class ReaderKills {

    private static final int ENOUGH = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReaderKills(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether these bytes ended the reader process twice, under whatever name. */
    @Transactional(readOnly = true)
    boolean enough(String sha256) {
        return jdbc.sql("select kills from reader_kill where sha256 = :sha256")
                        .param("sha256", sha256)
                        .query(Integer.class)
                        .optional()
                        .orElse(0)
                >= ENOUGH;
    }

    /** Counts one more. */
    @Transactional
    void add(String sha256) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var updated = jdbc.sql("update reader_kill set kills = kills + 1, last_at = :at where sha256 = :sha256")
                .param("at", at)
                .param("sha256", sha256)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into reader_kill (sha256, kills, last_at) values (:sha256, 1, :at)")
                    .param("sha256", sha256)
                    .param("at", at)
                    .update();
        }
    }

    /** Somebody wants it tried again. */
    @Transactional
    void forget(String sha256) {
        jdbc.sql("delete from reader_kill where sha256 = :sha256")
                .param("sha256", sha256)
                .update();
    }
}
