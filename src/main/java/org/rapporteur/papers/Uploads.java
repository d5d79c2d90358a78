package org.rapporteur.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.Readers;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.TooLarge;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.storage.PartialFiles;
import org.rapporteur.storage.PartialFiles.PartSeal;
import org.rapporteur.storage.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Large files that come in parts, so that a lost connection costs one part and not the file. What counts is the number of
 * bytes on the disk: whatever arrived is kept, after a kill as well, and the sender asks where to go on. Each belongs to the
 * account that began it; nobody else learns that it is there.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_AT_A_TIME = 100;
    private static final int BUFFER = 65_536;

    private final JdbcClient jdbc;
    private final PaperFiles files;
    private final PartialFiles parts;
    private final Readers readers;
    private final Clock clock;
    private final Path folder;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    Uploads(
            JdbcClient jdbc,
            PaperFiles files,
            PartialFiles parts,
            Readers readers,
            Clock clock,
            @Value("${rapporteur.home}/uploads") Path folder) {
        this.jdbc = jdbc;
        this.files = files;
        this.parts = parts;
        this.readers = readers;
        this.clock = clock;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Begins a file.
     *
     * @param name the name it has at the sender's
     * @param mediaType the type its sender claims
     * @param size number of bytes it will have
     * @throws TooLarge when that is more than is accepted
     * @throws InvalidInput when it is nothing
     * @throws Conflict when the account has too many files on their way
     * @throws Unavailable when nothing can be stored
     */
    public Upload begin(String name, @Nullable String mediaType, long size) {
        var limit = files.limits().maxSize();
        if (size > limit.toBytes()) {
            throw new TooLarge("storage.too-large", limit.toMegabytes());
        }
        InvalidInput.check().that(size > 0, "size", "problem.required").throwIfAny();
        if (count() >= MOST_AT_A_TIME) {
            throw new Conflict("papers.problem.too-many-uploads", MOST_AT_A_TIME);
        }
        var id = UUID.randomUUID();
        try {
            Files.createDirectories(folder);
            Files.createFile(path(id));
        } catch (IOException e) {
            throw StoreFailure.of("A part of an upload could not be stored", e);
        }
        jdbc.sql("""
                        insert into upload (id, account_id, name, media_type, size, begun_at, continued_at, wrapped_key)
                        values (:id, :account, :name, :type, :size, :at, :at, :key)""")
                .param("id", id)
                .param("account", account())
                .param("name", FileNames.clean(name))
                .param("type", mediaType == null ? null : FileNames.cut(mediaType, 200))
                .param("size", size)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("key", parts.newKey(id).orElse(null))
                .update();
        return get(id);
    }

    /**
     * How far a file is.
     *
     * @throws NotFound when this account has no such file on its way
     */
    public Upload get(UUID id) {
        return row(id).upload();
    }

    /**
     * Adds a part. What arrived before a connection was lost stays.
     *
     * @param offset where the part begins
     * @param content read to its end; not closed
     * @throws NotFound when this account has no such file on its way
     * @throws Conflict when the part does not begin where the file ends, or another part is on its way
     * @throws TooLarge when more comes than was announced
     * @throws Unavailable when it cannot be stored
     */
    public Upload append(UUID id, long offset, InputStream content) {
        var row = row(id);
        if (!busy.add(id)) {
            throw new Conflict("papers.problem.upload-busy");
        }
        try {
            if (Files.size(path(id)) != offset) {
                throw new Conflict("papers.problem.upload-offset", row.upload().offset());
            }
            write(path(id), row.upload(), parts.seal(id, row.key(), offset), content);
        } catch (IOException e) {
            throw StoreFailure.of("A part of an upload could not be stored", e);
        } finally {
            continued(id);
            busy.remove(id);
        }
        return get(id);
    }

    private void continued(UUID id) {
        jdbc.sql("update upload set continued_at = :at where id = :id")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static void write(Path part, Upload upload, PartSeal seal, InputStream content) throws IOException {
        var buffer = new byte[BUFFER];
        var size = upload.offset();
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            for (var read = next(content, buffer); read >= 0; read = next(content, buffer)) {
                size += read;
                if (size > upload.size()) {
                    throw new TooLarge("papers.problem.upload-longer", upload.name());
                }
                seal.apply(buffer, read);
                var bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(false);
        }
    }

    /** A connection that broke ends the part, and is no failure of ours. */
    private static int next(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            LOG.debug("A part ended early", e);
            return -1;
        }
    }

    /**
     * Receives a file that is here whole as if it had come in one piece; it is not on its way any more.
     *
     * @throws NotFound when this account has no such file on its way
     * @throws Conflict when some of it is missing
     * @throws InvalidInput on {@code file} when it is of a kind that does not come in
     * @throws Unavailable when it cannot be stored
     */
    public ReceivedFile take(UUID id) {
        var row = row(id);
        if (!row.upload().isWhole()) {
            throw new Conflict("papers.problem.upload-offset", row.upload().offset());
        }
        try (var content = parts.open(path(id), id, row.key())) {
            var file = files.receive(row.upload().name(), row.mediaType(), content);
            remove(id);
            return file;
        } catch (InvalidInput refused) {
            remove(id);
            throw refused;
        } catch (IOException e) {
            throw StoreFailure.of("A part of an upload could not be stored", e);
        }
    }

    /**
     * Drops what arrived of a file.
     *
     * @throws NotFound when this account has no such file on its way
     */
    public void drop(UUID id) {
        remove(row(id).upload().id());
    }

    /** Removes what nobody continued for a day. */
    @PreAuthorize("permitAll()")
    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    public void sweep() {
        var before = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
        jdbc
                .sql("select id from upload where continued_at < :before")
                .param("before", before)
                .query(UUID.class)
                .list()
                .stream()
                .filter(id -> !busy.contains(id))
                .forEach(this::remove);
    }

    private void remove(UUID id) {
        jdbc.sql("delete from upload where id = :id").param("id", id).update();
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            LOG.warn("What arrived of an upload stays: {}", path(id), e);
        }
    }

    private Row row(UUID id) {
        return jdbc.sql("select id, name, media_type, size, continued_at, wrapped_key from upload"
                        + " where id = :id and account_id = :account")
                .param("id", id)
                .param("account", account())
                .query((row, _) -> {
                    var continued =
                            row.getObject("continued_at", OffsetDateTime.class).toInstant();
                    return new Row(
                            new Upload(
                                    id, row.getString("name"), row.getLong("size"), offset(id), continued.plus(KEPT)),
                            row.getString("media_type"),
                            row.getString("wrapped_key"));
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    private long offset(UUID id) {
        try {
            return Files.size(path(id));
        } catch (NoSuchFileException gone) {
            throw new NotFound();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int count() {
        return jdbc.sql("select count(*) from upload where account_id = :account")
                .param("account", account())
                .query(Integer.class)
                .single();
    }

    private UUID account() {
        AccountId account = readers.current().account();
        if (account == null) {
            throw new Forbidden();
        }
        return account.value();
    }

    private Path path(UUID id) {
        return folder.resolve(id + ".part");
    }

    private record Row(
            Upload upload,
            @Nullable String mediaType,
            @Nullable String key) {}
}
