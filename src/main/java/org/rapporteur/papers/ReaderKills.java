package org.rapporteur.papers;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.extraction.Reading;
import org.rapporteur.extraction.ReadingReason;
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

    /**
     * What is said of these bytes, under whatever name, without trying them.
     *
     * @param reason how they ended the reader process the last time
     * @param seconds after what time, where it was the time that ran out
     */
    record Verdict(ReadingReason reason, int seconds) {

        Map<String, String> facts() {
            return reason == ReadingReason.TIMEOUT ? Map.of("seconds", Integer.toString(seconds)) : Map.of();
        }
    }

    /** There when these bytes ended the reader process twice. */
    @Transactional(readOnly = true)
    Optional<Verdict> verdict(String sha256) {
        return jdbc.sql("select reason, seconds from reader_kill where sha256 = :sha256 and kills >= :enough")
                .param("sha256", sha256)
                .param("enough", ENOUGH)
                .query((row, _) -> new Verdict(ReadingReason.valueOf(row.getString(1)), row.getInt(2)))
                .optional();
    }

    /** How often these bytes ended the reader process. */
    @Transactional(readOnly = true)
    int times(String sha256) {
        return jdbc.sql("select kills from reader_kill where sha256 = :sha256")
                .param("sha256", sha256)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Counts one more. */
    @Transactional
    void add(String sha256, Reading reading) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var seconds = Integer.parseInt(reading.facts().getOrDefault("seconds", "0"));
        var updated = jdbc.sql("""
                        update reader_kill set kills = kills + 1, last_at = :at, reason = :reason, seconds = :seconds
                        where sha256 = :sha256""")
                .param("at", at)
                .param("reason", reading.reason().name())
                .param("seconds", seconds)
                .param("sha256", sha256)
                .update();
        if (updated == 0) {
            jdbc.sql("""
                            insert into reader_kill (sha256, kills, last_at, reason, seconds)
                            values (:sha256, 1, :at, :reason, :seconds)""")
                    .param("sha256", sha256)
                    .param("at", at)
                    .param("reason", reading.reason().name())
                    .param("seconds", seconds)
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
