package org.rapporteur.search.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notes which entries the index has begun to take in and not ended. One in the middle of which the whole portal stopped is
 * tried once more, alone, since it may have been beside the one that did it; after the second stop its text stays out of the
 * index, so that no text can stop the portal at each start.
 */
@Component
class BegunEntries {
    /** After so many stops the text of an entry is left out. */
    static final int ENOUGH = 2;

    private final JdbcClient jdbc;
    private final UUID run;

    BegunEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.run = UUID.randomUUID();
    }

    /** Those that were begun before and not ended, each with how often the portal stopped in the middle of it. */
    Map<UUID, Integer> stops(Collection<UUID> entries) {
        var stops = new LinkedHashMap<UUID, Integer>();
        jdbc.sql("select entry_id, run, stops from indexing_begun where entry_id in (:entries) order by entry_id")
                .param("entries", entries)
                .query(row -> {
                    var by = row.getObject("run", UUID.class);
                    var stopped = by != null && !by.equals(run);
                    stops.put(row.getObject("entry_id", UUID.class), row.getInt("stops") + (stopped ? 1 : 0));
                });
        return stops;
    }

    /** Entries none of which was begun before are about to go into the index. */
    void begin(Collection<UUID> entries) {
        jdbc.sql("""
                        insert into indexing_begun (entry_id, run, stops)
                        select e.id, cast(:run as uuid), 0 from search_entry e where e.id in (:entries)""").param("run", run).param("entries", entries).update();
    }

    /** One that was begun before is about to go into the index alone. */
    void begin(UUID entry, int stops) {
        note(entry, run, stops);
    }

    /** They are in the index, or failed in a way that stops nothing. */
    void end(Collection<UUID> entries) {
        jdbc.sql("delete from indexing_begun where entry_id in (:entries)")
                .param("entries", entries)
                .update();
    }

    /** They are not in the index, and what was to take them in is at its end though the portal is not. */
    void stopped(Collection<UUID> entries) {
        jdbc.sql("update indexing_begun set run = null, stops = stops + 1 where entry_id in (:entries)")
                .param("entries", entries)
                .update();
    }

    /** One is in the index without its text, and stays so until that changes. */
    void giveUp(UUID entry, int stops) {
        note(entry, null, stops);
    }

    /** How many were given up. */
    long givenUp() {
        return jdbc.sql("select count(*) from indexing_begun where run is null and stops >= :enough")
                .param("enough", ENOUGH)
                .query(Long.class)
                .single();
    }

    /** Its text is another one now; what is at work on it goes on. */
    void forget(UUID entry) {
        jdbc.sql("delete from indexing_begun where entry_id = :entry and run is null")
                .param("entry", entry)
                .update();
    }

    /** Somebody wants all tried again. */
    void forget() {
        jdbc.sql("delete from indexing_begun").update();
    }

    private void note(UUID entry, @Nullable UUID by, int stops) {
        jdbc.sql("update indexing_begun set run = :run, stops = :stops where entry_id = :entry")
                .param("run", by)
                .param("stops", stops)
                .param("entry", entry)
                .update();
    }
}
