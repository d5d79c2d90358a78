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
     * What these bytes did, under whatever name.
     *
     * @param times how often they ended the reader process
     * @param reason how they ended it the last time
     * @param seconds after what time, where it was the time that ran out
     */
    record Past(int times, ReadingReason reason, int seconds) {

        /** Whether they are not to be tried again by themselves. */
        boolean isEnough() {
            return times >= ENOUGH;
        }

        Map<String, String> facts() {
            return reason == ReadingReason.TIMEOUT ? Map.of("seconds", Integer.toString(seconds)) : Map.of();
        }
    }

    /** There when these bytes ended the reader process at least once. */
    @Transactional(readOnly = true)
    Optional<Past> past(String sha256) {
        return jdbc.sql("select kills, reason, seconds from reader_kill where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, _) -> new Past(row.getInt(1), ReadingReason.valueOf(row.getString(2)), row.getInt(3)))
                .optional();
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
