package org.rapporteur.storage.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.Problem;
import org.rapporteur.storage.StoredFiles;
import org.rapporteur.storage.internal.Blobs.Blob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Goes through the whole store once a day, by the first two digits of the names so that little is held at a time. What
 * nothing refers to any more is marked, and removed only when it stayed so for longer than the time between two backups
 * and a backup was made meanwhile: a restored database finds all its files. What was made of a file goes the same way at the same time. What is referred to and
 * gone is told, unless it can be made again. A thirtieth is read and compared with its names, so that all is within a month.
 */
@Component
public class NightlyRound {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyRound.class);
    private static final int PREFIXES = 256;
    private static final int PARTS = 30;
    private static final Duration BETWEEN = Duration.ofHours(20);
    private static final Duration TOO_YOUNG = Duration.ofDays(1);

    private final Blobs blobs;
    private final StoredFiles files;
    private final Damages damages;
    private final NameLocks locks;
    private final KeyTurning turning;
    private final UsedNames uses;
    private final StorageSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    NightlyRound(
            Blobs blobs,
            StoredFiles files,
            Damages damages,
            NameLocks locks,
            KeyTurning turning,
            UsedNames uses,
            StorageSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.blobs = blobs;
        this.files = files;
        this.damages = damages;
        this.locks = locks;
        this.turning = turning;
        this.uses = uses;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Makes a round when the last one began long enough ago; of several portals on one database, one makes it.
     *
     * @return whether a round was made
     * @throws IOException when the store does not answer; nothing is marked or removed then
     */
    public boolean makeIfDue() throws IOException {
        var now = clock.instant();
        var mine = jdbc.sql("""
            update storage_round set started_at = :now, finished_at = null, part = mod(part + 1, :parts)
            where id = 1 and started_at < :before\
            """)
                .param("now", utc(now))
                .param("parts", PARTS)
                .param("before", utc(now.minus(BETWEEN)))
                .update();
        if (mine == 0) {
            return false;
        }
        var part = jdbc.sql("select part from storage_round where id = 1")
                .query(Integer.class)
                .single();
        var seen = new Seen(lastBackup());
        for (var number = 0; number < PREFIXES; number++) {
            look("%02x".formatted(number), number % PARTS == part, now, seen);
        }
        jdbc.sql("""
            update storage_round set finished_at = :now, files = :files, bytes = :bytes, unused = :unused,
                   waiting = :waiting, removed = :removed, checked = :checked where id = 1\
            """)
                .param("now", utc(clock.instant()))
                .param("files", seen.files)
                .param("bytes", seen.bytes)
                .param("unused", seen.unused)
                .param("waiting", seen.waiting)
                .param("removed", seen.removed)
                .param("checked", seen.checked)
                .update();
        return true;
    }

    private void look(String prefix, boolean thorough, Instant now, Seen seen) throws IOException {
        var handedIn = uses.handedIn(prefix);
        var made = uses.made(prefix);
        var there = new HashMap<String, Blob>();
        blobs.list(prefix, blob -> there.put(blob.name(), blob));
        var marks = marks(prefix);
        for (var blob : there.values()) {
            seen.files++;
            seen.bytes += blob.size();
            if (handedIn.contains(blob.name()) || made.contains(blob.name())) {
                unmark(blob.name(), marks);
            } else if (uses.areKnown()) {
                notUsed(blob, marks.get(blob.name()), now, seen);
            }
            if (thorough || isBroken(marks.get(blob.name()))) {
                check(blob.name(), seen);
            }
        }
        handedIn.stream()
                .filter(name -> !there.containsKey(name))
                .forEach(name -> damages.found(name, Damages.Kind.MISSING));
        made.stream()
                .filter(name -> !there.containsKey(name) && !handedIn.contains(name))
                .forEach(uses::forgetMade);
        uses.forgetMadeOf(prefix, source -> !there.containsKey(source) && !handedIn.contains(source));
        marks.keySet().stream()
                .filter(name -> !there.containsKey(name) && !handedIn.contains(name))
                .forEach(this::forget);
    }

    private void notUsed(Blob blob, @Nullable Mark mark, Instant now, Seen seen) throws IOException {
        if (blob.changed().isAfter(now.minus(TOO_YOUNG))) {
            return;
        }
        seen.unused++;
        if (mark == null) {
            jdbc.sql("insert into stored_file_mark (name, unused_since) values (:name, :now)")
                    .param("name", blob.name())
                    .param("now", utc(now))
                    .update();
        } else if (mark.unusedSince == null) {
            jdbc.sql("update stored_file_mark set unused_since = :now where name = :name")
                    .param("name", blob.name())
                    .param("now", utc(now))
                    .update();
        } else if (mark.unusedSince.isBefore(now.minus(settings.keepUnused()))) {
            if (seen.backup != null && !mark.unusedSince.isBefore(seen.backup)) {
                seen.waiting++;
            } else if (locks.with(blob.name(), () -> removed(blob.name(), now))) {
                seen.removed++;
            }
        }
    }

    /**
     * When the last backup of this portal was begun: what was still in use then may be asked for after it is restored. None
     * where none was ever made, which nothing can be restored from, and where other tools make them.
     */
    private @Nullable Instant lastBackup() {
        return settings.backupEvery().isZero()
                ? null
                : jdbc.sql("select backup_at from storage_round where id = 1 and backup_at is not null")
                        .query(OffsetDateTime.class)
                        .optional()
                        .map(OffsetDateTime::toInstant)
                        .orElse(null);
    }

    /** Looks once more, since the same bytes may have come in again in this very moment. */
    private boolean removed(String name, Instant now) throws IOException {
        var young = blobs.find(name)
                .filter(blob -> blob.changed().isAfter(now.minus(TOO_YOUNG)))
                .isPresent();
        if (young || !uses.handedIn(name).isEmpty() || !uses.made(name).isEmpty()) {
            return false;
        }
        uses.forgetMade(name);
        blobs.delete(name);
        forget(name);
        LOG.info(
                "Removed {}, which nothing has referred to for {} days",
                name,
                settings.keepUnused().toDays());
        return true;
    }

    private void check(String name, Seen seen) {
        try {
            files.check(name);
            turning.wrapAnew(name);
            seen.checked++;
        } catch (Problem told) {
            LOG.debug("Noted as broken: {}", name, told);
        } catch (IOException e) {
            LOG.warn("The key of {} could not be wrapped anew", name, e);
        }
    }

    private Map<String, Mark> marks(String prefix) {
        var marks = new HashMap<String, Mark>();
        jdbc.sql("select name, unused_since, damage from stored_file_mark where name like :pattern")
                .param("pattern", prefix + "%")
                .query((row, _) -> marks.put(
                        row.getString("name"),
                        new Mark(
                                instant(row.getObject("unused_since", OffsetDateTime.class)),
                                row.getString("damage") != null)))
                .list();
        return marks;
    }

    private void unmark(String name, Map<String, Mark> marks) {
        var mark = marks.get(name);
        if (mark != null && mark.unusedSince != null) {
            jdbc.sql("update stored_file_mark set unused_since = null where name = :name")
                    .param("name", name)
                    .update();
        }
    }

    private void forget(String name) {
        jdbc.sql("delete from stored_file_mark where name = :name")
                .param("name", name)
                .update();
    }

    private static boolean isBroken(@Nullable Mark mark) {
        return mark != null && mark.broken;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private record Mark(@Nullable Instant unusedSince, boolean broken) {}

    private static final class Seen {
        private final @Nullable Instant backup;
        private long waiting;
        private long files;
        private long bytes;
        private long unused;
        private long removed;
        private long checked;

        Seen(@Nullable Instant backup) {
            this.backup = backup;
        }
    }
}
