package org.rapporteur.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.storage.StorageFigures.Broken;
import org.rapporteur.storage.internal.Blobs;
import org.rapporteur.storage.internal.StorageSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells managers how the store is. */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SECRETARIAT')")
public class StorageHealth {

    private static final int MOST_NAMED = 100;

    private final JdbcClient jdbc;
    private final Blobs blobs;
    private final StorageSettings settings;
    private final Clock clock;

    StorageHealth(JdbcClient jdbc, Blobs blobs, StorageSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.settings = settings;
        this.clock = clock;
    }

    /** The figures of the last nightly round, and what is broken now. */
    @Transactional(readOnly = true)
    public StorageFigures figures() {
        var damaged = jdbc.sql("select count(*) from stored_file_mark where damage is not null")
                .query(Long.class)
                .single();
        return jdbc.sql("select * from storage_round where id = 1")
                .query((row, _) -> {
                    var backup = settings.backupEvery().isZero()
                            ? null
                            : instant(row.getObject("backup_at", OffsetDateTime.class));
                    return new StorageFigures(
                            blobs.place(),
                            settings.encrypted(),
                            instant(row.getObject("finished_at", OffsetDateTime.class)),
                            row.getInt("part"),
                            row.getLong("files"),
                            row.getLong("bytes"),
                            row.getLong("unused"),
                            row.getLong("waiting"),
                            row.getLong("removed"),
                            row.getLong("checked"),
                            damaged,
                            damaged == 0 ? List.of() : broken(),
                            backup,
                            backup != null && backup.isBefore(clock.instant().minus(settings.backupEvery())),
                            freeBytes());
                })
                .single();
    }

    private List<Broken> broken() {
        return jdbc.sql("""
            select name, damage, damaged_at from stored_file_mark where damage is not null
            order by damaged_at desc, name limit :most\
            """)
                .param("most", MOST_NAMED)
                .query((row, _) -> new Broken(
                        row.getString("name"),
                        "MISSING".equals(row.getString("damage")),
                        row.getObject("damaged_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private long freeBytes() {
        try {
            return Files.getFileStore(settings.folder().toAbsolutePath()).getUsableSpace();
        } catch (IOException notThereYet) {
            return 0;
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
