package org.rapporteur.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.TooLarge;
import org.rapporteur.base.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The store of files, each under the SHA-256 of its content, written once and never changed. It asks for no right: whoever
 * keeps the name of a file decides who may read it. No file name of a person is ever part of a path.
 */
@Service
@PreAuthorize("permitAll()")
public class StoredFiles {

    private static final Logger LOG = LoggerFactory.getLogger(StoredFiles.class);
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final Duration LEFTOVER_AGE = Duration.ofDays(1);
    private static final int BUFFER = 65_536;

    private final Path root;
    private final Path incoming;
    private final Clock clock;

    StoredFiles(@Value("${rapporteur.home}/files") Path root, Clock clock) {
        this.root = root.toAbsolutePath().normalize();
        this.incoming = this.root.resolve("incoming");
        this.clock = clock;
    }

    /**
     * Receives a stream and keeps it; the same bytes are kept once however often they come.
     *
     * @param content read to its end, or to one byte past the limit; not closed
     * @param limit most bytes that are accepted
     * @throws TooLarge when there are more; nothing is left behind
     * @throws Unavailable when the store cannot be written to; nothing is left behind
     */
    public StoredFile store(InputStream content, long limit) {
        try (var arrived = receive(content, limit)) {
            return arrived.keep();
        }
    }

    /**
     * Receives a stream so that it can be judged before it is kept.
     *
     * @param content read to its end, or to one byte past the limit; not closed
     * @param limit most bytes that are accepted
     * @throws TooLarge when there are more; nothing is left behind
     * @throws Interrupted when the sender stopped sending; nothing is left behind
     * @throws Unavailable when the store cannot be written to; nothing is left behind
     */
    public IncomingFile receive(InputStream content, long limit) {
        var part = incoming.resolve(UUID.randomUUID() + ".part");
        IncomingFile arrived = null;
        try {
            Files.createDirectories(incoming);
            arrived = write(content, limit, part);
            return arrived;
        } catch (IOException e) {
            throw unavailable("An upload could not be written", e);
        } finally {
            if (arrived == null) {
                discard(part);
            }
        }
    }

    /**
     * The bytes of a file, checked against its name before the first of them is given.
     *
     * @throws Unavailable when the file is not there or a bit of it has changed
     */
    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(verified(sha256));
        } catch (IOException e) {
            throw unavailable("A stored file could not be read", e);
        }
    }

    /**
     * Where the bytes of a file lie, once they were checked against its name.
     *
     * @throws Unavailable when the file is not there or a bit of it has changed
     */
    public Path verified(String sha256) {
        var path = path(sha256);
        try {
            if (!hash(path).equals(sha256)) {
                LOG.error("The stored file {} is not what was stored: its bytes have changed", path);
                throw new Unavailable("storage.damaged");
            }
            return path;
        } catch (IOException e) {
            throw unavailable("A stored file could not be read", e);
        }
    }

    /** Where the bytes of a file lie or would lie, unchecked. */
    public Path path(String sha256) {
        if (!NAME.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in hexadecimal digits");
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /**
     * Removes what interrupted uploads left behind more than a day ago.
     *
     * @return how many leftovers were removed
     */
    public int sweep() {
        if (!Files.isDirectory(incoming)) {
            return 0;
        }
        var before = clock.instant().minus(LEFTOVER_AGE);
        var swept = 0;
        try (var leftovers = Files.newDirectoryStream(incoming, "*.part")) {
            for (var leftover : leftovers) {
                if (Files.getLastModifiedTime(leftover).toInstant().isBefore(before)
                        && Files.deleteIfExists(leftover)) {
                    swept++;
                }
            }
        } catch (IOException e) {
            LOG.warn("Leftovers of interrupted uploads could not be swept", e);
        }
        return swept;
    }

    private IncomingFile write(InputStream content, long limit, Path part) throws IOException {
        var digest = sha256();
        var head = new byte[0];
        var size = 0L;
        try (var channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            var buffer = new byte[BUFFER];
            for (var read = next(content, buffer); read >= 0; read = next(content, buffer)) {
                size += read;
                if (size > limit) {
                    throw new TooLarge("storage.too-large", megabytes(limit));
                }
                if (head.length < IncomingFile.HEAD) {
                    head = append(head, buffer, Math.min(read, IncomingFile.HEAD - head.length));
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
        return new IncomingFile(HexFormat.of().formatHex(digest.digest()), size, head, part, this::keep);
    }

    /** What the sender does wrong is not the store's failure. */
    private static int next(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw new Interrupted(e);
        }
    }

    private StoredFile keep(IncomingFile arrived) {
        var target = path(arrived.sha256());
        try {
            var folder = Files.createDirectories(Objects.requireNonNull(target.getParent()));
            if (!Files.exists(target) || !hash(target).equals(arrived.sha256())) {
                move(arrived.path(), target);
                flush(folder);
            }
            return new StoredFile(arrived.sha256(), arrived.size(), target, arrived.head());
        } catch (IOException e) {
            throw unavailable("An upload could not be kept", e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("The store's folders lie on different file systems", e);
        }
    }

    /** A rename survives a power cut only when its folder was flushed too; not every system can. */
    private static void flush(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.debug("This file system cannot flush a folder: {}", folder);
        }
    }

    private static String hash(Path path) throws IOException {
        var digest = sha256();
        try (var content = Files.newInputStream(path)) {
            var buffer = new byte[BUFFER];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static byte[] append(byte[] head, byte[] buffer, int length) {
        var longer = new byte[head.length + length];
        System.arraycopy(head, 0, longer, 0, head.length);
        System.arraycopy(buffer, 0, longer, head.length, length);
        return longer;
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("An interrupted upload stays until it is swept: {}", part);
        }
    }

    private static Unavailable unavailable(String what, @Nullable IOException cause) {
        LOG.error(what, cause);
        return new Unavailable("storage.unavailable");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** The sender stopped before the end; nothing was kept. */
    public static final class Interrupted extends RuntimeException {
        private Interrupted(IOException cause) {
            super("The upload was interrupted", cause);
        }
    }
}
