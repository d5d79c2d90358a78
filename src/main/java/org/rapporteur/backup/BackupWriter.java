package org.rapporteur.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.DiskFull;
import org.rapporteur.storage.StorageUpkeep;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Makes a backup while the portal works: the database first, then the files. Files are only ever added, and what nothing
 * refers to is removed days later, so every file the copied database names is there.
 */
@Component
class BackupWriter {

    static final String WITH_KEYS = "--with-keys";
    static final String FILES_ONLY = "--files-only";

    private final JdbcOperations jdbc;
    private final StorageUpkeep storage;
    private final AuditTrail audit;
    private final Clock clock;

    BackupWriter(JdbcOperations jdbc, StorageUpkeep storage, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.storage = storage;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes a backup that only its owner may read.
     *
     * @param target where; must not exist
     * @param options {@link #WITH_KEYS}, {@link #FILES_ONLY} or none
     * @return what to tell the person
     * @throws BackupRefused when it cannot be made; nothing is left behind then
     */
    String write(Path target, Set<String> options) throws BackupRefused {
        requirePlace(target);
        var database = !options.contains(FILES_ONLY);
        if (database) {
            requireOwnDatabase();
        }
        var part = target.resolveSibling(target.getFileName() + ".part");
        var dump = target.resolveSibling(target.getFileName() + ".database.part");
        var begun = clock.instant();
        try {
            var files = write(part, dump, database, options.contains(WITH_KEYS));
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            if (database) {
                storage.backedUp(begun);
            }
            audit.append("backup.made", "backup", null, target.toString(), files + " files");
            return said(target, files, options);
        } catch (IOException | DataAccessException e) {
            throw new BackupRefused(
                    DiskFull.isCauseOf(e)
                            ? "The disk where " + target + " was to be written is full; nothing was left behind."
                            : "The backup could not be written to " + target + " (" + e.getMessage()
                                    + "); nothing was left behind.");
        } finally {
            discard(part);
            discard(dump);
        }
    }

    private long write(Path part, Path dump, boolean database, boolean withKeys) throws IOException {
        var files = new AtomicLong();
        makePrivate(part);
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE);
                var archive = new BackupArchive(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16))) {
            archive.add(BackupArchive.ABOUT, about(database, withKeys));
            if (database) {
                makePrivate(dump);
                dump(dump);
                try (var content = Files.newInputStream(dump)) {
                    archive.add(BackupArchive.DATABASE, content);
                }
                Files.delete(dump);
            }
            if (storage.isLocal()) {
                storage.visit((place, content) -> {
                    archive.add(BackupArchive.FILES + place, content);
                    if (place.indexOf('/') > 0) {
                        files.incrementAndGet();
                    }
                });
            }
            var keys = storage.keyFile();
            if (withKeys && keys.isPresent()) {
                try (var content = Files.newInputStream(keys.get())) {
                    archive.add(BackupArchive.KEYS, content);
                }
            }
            archive.finish();
            channel.force(true);
        }
        return files.get();
    }

    private String about(boolean database, boolean withKeys) {
        return "format=%s\nmade=%s\ndatabase=%s\nfiles=%s\nkeys=%s\n"
                .formatted(
                        BackupArchive.FORMAT,
                        clock.instant(),
                        database ? "H2" : "none",
                        storage.isLocal() ? "local" : "bucket",
                        withKeys);
    }

    /** H2 copies its pages while others write, and the copy is as of one moment. */
    private void dump(Path dump) {
        jdbc.execute("backup to '" + dump.toString().replace("'", "''") + "'");
    }

    private static void requirePlace(Path target) throws BackupRefused {
        if (!target.isAbsolute()) {
            throw new BackupRefused("A backup needs the whole path of its file, not '" + target + "'.");
        }
        if (Files.exists(target)) {
            throw new BackupRefused(
                    target + " exists already; choose another name, since a backup overwrites nothing.");
        }
        var folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new BackupRefused("The portal cannot write into the folder of " + target + "; choose another place.");
        }
    }

    private void requireOwnDatabase() throws BackupRefused {
        ConnectionCallback<String> product =
                connection -> connection.getMetaData().getDatabaseProductName();
        if (!"H2".equals(jdbc.execute(product))) {
            throw new BackupRefused(
                    "The database is in PostgreSQL: first copy it with pg_dump, then the files with ./portal backup"
                            + " FILE "
                            + FILES_ONLY + ", in this order.");
        }
    }

    private String said(Path target, long files, Set<String> options) {
        var said = new StringBuilder("The backup is in " + target + ".");
        if (!storage.isLocal()) {
            said.append(" The files are not in it: they are in ")
                    .append(storage.place())
                    .append(", which is to be backed up there.");
        } else {
            said.append(" It holds ").append(files).append(files == 1 ? " file" : " files");
            said.append(options.contains(FILES_ONLY) ? " and no database." : " and the database.");
        }
        storage.keyFile()
                .filter(_ -> !options.contains(WITH_KEYS))
                .ifPresent(keys -> said.append(" The keys are not in it: keep a copy of ")
                        .append(keys)
                        .append(" at another place, since without them the files cannot be read."));
        return said.toString();
    }

    private static void makePrivate(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            part.toFile().deleteOnExit();
        }
    }
}
