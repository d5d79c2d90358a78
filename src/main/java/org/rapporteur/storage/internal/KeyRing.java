package org.rapporteur.storage.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Objects;

/**
 * The keys that wrap each file's own key, in one file that only its owner may read. The newest wraps; older ones stay,
 * so that what they wrapped, and old backups, can be opened.
 */
public final class KeyRing {

    private static final int PREFIX = 5;

    private final Path file;
    private volatile KeysetHandle keys;
    private volatile Aead aead;

    private KeyRing(Path file, KeysetHandle keys) throws GeneralSecurityException {
        this.file = file;
        this.keys = keys;
        this.aead = primitive(keys);
    }

    /**
     * Reads the keys.
     *
     * @throws IOException when the file cannot be read
     * @throws GeneralSecurityException when it holds no keys
     */
    static KeyRing read(Path file) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        return new KeyRing(
                file, TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get()));
    }

    /** Makes the first key. */
    static KeyRing make(Path file) throws IOException, GeneralSecurityException {
        AeadConfig.register();
        var ring = new KeyRing(file, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        ring.write(ring.keys);
        return ring;
    }

    /** From now on a new key wraps; what older ones wrapped can still be opened. */
    public synchronized void rotate() throws IOException {
        try {
            var entry = KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .setStatus(KeyStatus.ENABLED)
                    .makePrimary();
            var more = KeysetHandle.newBuilder(keys).addEntry(entry).build();
            write(more);
            keys = more;
            aead = primitive(more);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A new key could not be made", e);
        }
    }

    /** Where the keys are. */
    public Path file() {
        return file;
    }

    /** A secret under the newest key, bound to its context. */
    public byte[] wrap(byte[] secret, byte[] context) throws GeneralSecurityException {
        return aead.encrypt(secret, context);
    }

    /**
     * A secret that was wrapped by any of the keys.
     *
     * @throws GeneralSecurityException when none of them did, or for another context
     */
    public byte[] unwrap(byte[] wrapped, byte[] context) throws GeneralSecurityException {
        return aead.decrypt(wrapped, context);
    }

    /** Whether the newest key did this; what Tink wraps begins with a version and the key's number. */
    boolean wrappedByNewest(byte[] wrapped) {
        return wrapped.length > PREFIX
                && ByteBuffer.wrap(wrapped, 1, PREFIX - 1).getInt()
                        == keys.getPrimary().getId();
    }

    private void write(KeysetHandle ring) throws IOException, GeneralSecurityException {
        var text = TinkJsonProtoKeysetFormat.serializeKeyset(ring, InsecureSecretKeyAccess.get());
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        var part = folder.resolve(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
        }
        Files.writeString(part, text);
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Aead primitive(KeysetHandle keys) throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
