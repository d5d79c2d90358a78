package org.rapporteur.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rapporteur.base.problem.TooLarge;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.storage.internal.Blobs;
import org.rapporteur.storage.internal.Damages;
import org.rapporteur.storage.internal.NameLocks;
import org.rapporteur.storage.internal.Sealing;
import org.rapporteur.storage.internal.StorageSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final String DAMAGED = "storage.damaged";
    private static final String MISSING = "storage.missing";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final Duration LEFTOVER_AGE = Duration.ofDays(1);
    private static final int BUFFER = 65_536;

    private final Blobs blobs;
    private final Sealing sealing;
    private final Damages damages;
    private final NameLocks locks;
    private final Path incoming;
    private final boolean encrypted;
    private final RecentlyVerified verified;
    private final Clock clock;

    StoredFiles(Blobs blobs, Sealing sealing, Damages damages, NameLocks locks, StorageSettings settings, Clock clock) {
        this.blobs = blobs;
        this.sealing = sealing;
        this.damages = damages;
        this.locks = locks;
        this.incoming = settings.folder().toAbsolutePath().normalize().resolve("incoming");
        this.encrypted = settings.encrypted();
        this.verified = new RecentlyVerified(clock);
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
            makeWorkFolder();
            arrived = write(content, limit, part);
            return arrived;
        } catch (IOException e) {
            throw StoreFailure.of("An upload could not be written", e);
        } finally {
            if (arrived == null) {
                discard(part);
            }
        }
    }

    /** Whether a problem met here says that a stored file is damaged or gone, which waiting does not mend. */
    public static boolean isLost(Unavailable problem) {
        return problem.key().equals(DAMAGED) || problem.key().equals(MISSING);
    }

    /**
     * The bytes of a file, checked against its name before the first of them is given.
     *
     * @throws Unavailable when the file is not there or a bit of it has changed
     */
    public InputStream open(String sha256) {
        try {
            return content(sha256).getInputStream();
        } catch (IOException e) {
            throw StoreFailure.of("A stored file could not be read", e);
        }
    }

    /**
     * The bytes of a file, checked against its name before the first of them is given; from any place on.
     *
     * @throws Unavailable when the file is not there or a bit of it has changed
     */
    public StoredContent content(String sha256) {
        var name = checked(sha256);
        return new StoredContent(name, verify(name), () -> reading(name));
    }

    /**
     * A copy of a file in the open, checked against its name, for programs that read files by their path.
     *
     * @return to be closed, which removes it
     * @throws Unavailable when the file is not there, a bit of it has changed, or the disk is full
     */
    public ReadableCopy copy(String sha256) {
        var name = checked(sha256);
        var copy = incoming.resolve(UUID.randomUUID() + ".open");
        var done = false;
        try {
            makeWorkFolder();
            var digest = sha256();
            try (var from = unsealed(name);
                    var to = FileChannel.open(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                transfer(Channels.newInputStream(from), digest, Channels.newOutputStream(to));
            }
            requireName(name, digest);
            done = true;
            return new ReadableCopy(copy);
        } catch (IOException e) {
            throw notRead(name, e);
        } finally {
            if (!done) {
                discard(copy);
            }
        }
    }

    /**
     * An empty place for a program to write into what is then stored: where nobody but the portal's own user may look, and
     * swept like what interrupted uploads leave when the portal is killed meanwhile.
     *
     * @return to be closed, which removes what lies there
     * @throws Unavailable when the disk is full
     */
    public ReadableCopy place() {
        try {
            makeWorkFolder();
            return new ReadableCopy(Files.createFile(incoming.resolve(UUID.randomUUID() + ".open")));
        } catch (IOException e) {
            throw StoreFailure.of("A place for a file could not be made", e);
        }
    }

    /**
     * Checks a file against its name, whatever was checked before.
     *
     * @return number of bytes as they came
     * @throws Unavailable when the file is not there or a bit of it has changed
     */
    public long check(String sha256) {
        var name = checked(sha256);
        try (var stored = blobs.open(name)) {
            var there = blobs.find(name);
            var sealed = sealing.isSealed(stored);
            var digest = sha256();
            var size = 0L;
            try (var plain = unsealed(name)) {
                size = transfer(Channels.newInputStream(plain), digest, OutputStream.nullOutputStream());
            }
            requireName(name, digest);
            damages.healed(name);
            if (sealed && there.isPresent()) {
                verified.note(name, size, there.get().changed());
            }
            return size;
        } catch (IOException e) {
            throw notRead(name, e);
        }
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
        try (var leftovers = Files.newDirectoryStream(incoming, "*.{part,sealed,open}")) {
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
                    throw new TooLarge("storage.too-large", limit >> 20);
                }
                if (head.length < IncomingFile.HEAD) {
                    head = append(head, buffer, Math.min(read, IncomingFile.HEAD - head.length));
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
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

    /** What is there already is looked at first: the same bytes again heal a damaged file. */
    private StoredFile keep(IncomingFile arrived) {
        var name = arrived.sha256();
        var sealed = incoming.resolve(UUID.randomUUID() + ".sealed");
        try {
            return locks.with(name, () -> {
                if (isWhole(name)) {
                    blobs.touch(name);
                } else if (encrypted) {
                    sealing.seal(arrived.path(), sealed, name);
                    blobs.put(name, sealed);
                } else {
                    blobs.put(name, arrived.path());
                }
                damages.healed(name);
                return new StoredFile(name, arrived.size(), arrived.head());
            });
        } catch (IOException e) {
            throw StoreFailure.of("An upload could not be kept", e);
        } finally {
            discard(sealed);
        }
    }

    private boolean isWhole(String name) throws IOException {
        if (blobs.find(name).isEmpty()) {
            return false;
        }
        var digest = sha256();
        try (var plain = unsealed(name)) {
            transfer(Channels.newInputStream(plain), digest, OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest()).equals(name);
        } catch (Sealing.Damaged e) {
            return false;
        }
    }

    /** A sealed file that was checked lately need not be checked again as a whole: each of its segments is, when it is read. */
    private long verify(String name) {
        try {
            return blobs.find(name)
                    .flatMap(there -> verified.sizeOf(name, there.changed()))
                    .orElseGet(() -> check(name));
        } catch (IOException e) {
            throw notRead(name, e);
        }
    }

    private SeekableByteChannel reading(String name) throws IOException {
        try {
            return new WatchedChannel(unsealed(name), () -> damaged(name));
        } catch (Sealing.Damaged e) {
            throw damaged(name);
        }
    }

    private SeekableByteChannel unsealed(String name) throws IOException {
        return sealing.open(blobs.open(name), name);
    }

    private static void requireName(String name, MessageDigest digest) throws IOException {
        if (!HexFormat.of().formatHex(digest.digest()).equals(name)) {
            throw new Sealing.Damaged(name);
        }
    }

    private Unavailable notRead(String name, IOException cause) {
        if (cause instanceof Sealing.Damaged) {
            return damaged(name);
        }
        if (cause instanceof NoSuchFileException) {
            verified.forget(name);
            damages.found(name, Damages.Kind.MISSING);
            return new Unavailable(MISSING);
        }
        return StoreFailure.of("A stored file could not be read", cause);
    }

    private Unavailable damaged(String name) {
        verified.forget(name);
        damages.found(name, Damages.Kind.CHANGED);
        return new Unavailable(DAMAGED);
    }

    private static long transfer(InputStream from, MessageDigest digest, OutputStream to) throws IOException {
        var size = 0L;
        var buffer = new byte[BUFFER];
        for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            digest.update(buffer, 0, read);
            to.write(buffer, 0, read);
            size += read;
        }
        return size;
    }

    private static String checked(String sha256) {
        if (!NAME.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in hexadecimal digits");
        }
        return sha256;
    }

    private static byte[] append(byte[] head, byte[] buffer, int length) {
        var longer = new byte[head.length + length];
        System.arraycopy(head, 0, longer, 0, head.length);
        System.arraycopy(buffer, 0, longer, head.length, length);
        return longer;
    }

    /** What lies in it lies in the open, so nobody but the portal's own user may look. */
    private void makeWorkFolder() throws IOException {
        if (Files.isDirectory(incoming)) {
            return;
        }
        Files.createDirectories(incoming);
        if (incoming.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(incoming, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("What was to be removed stays until it is swept: {}", part);
        }
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
