package org.rapporteur.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.ShortBufferException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.CounterMode;
import org.rapporteur.storage.internal.Sealing;
import org.rapporteur.storage.internal.StorageSettings;
import org.springframework.stereotype.Component;

/**
 * Files on their way in, in parts, sealed from their first byte on where files are stored sealed: each with a key of its own,
 * wrapped by the portal's keys ({@link CounterMode}), so that a part begins wherever the one before
 * it ended and the bytes on the disk are as many as have arrived. Nobody else reads them; that none was changed is
 * watched over once the file is whole and stored.
 */
@Component
public class PartialFiles {

    private final Sealing sealing;
    private final boolean sealed;

    PartialFiles(Sealing sealing, StorageSettings settings) {
        this.sealing = sealing;
        this.sealed = settings.encrypted();
    }

    /**
     * A key for a new file, wrapped, in Base64; empty where files are stored as they come.
     *
     * @param file what the file is continued by
     */
    public Optional<String> newKey(UUID file) {
        var keys = sealing.keys();
        if (!sealed || keys.isEmpty()) {
            return Optional.empty();
        }
        var key = CounterMode.newKey();
        try {
            return Optional.of(Base64.getEncoder().encodeToString(keys.get().wrap(key, context(file))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keys do not work", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * What seals the bytes of a part.
     *
     * @param file what the file is continued by
     * @param wrappedKey its key, as {@link #newKey} gave it; none for a file that lies there as it came
     * @param offset where in the file the part begins
     * @throws IOException when the key cannot be unwrapped
     */
    public PartSeal seal(UUID file, @Nullable String wrappedKey, long offset) throws IOException {
        return new PartSeal(wrappedKey == null ? null : cipher(file, wrappedKey, offset));
    }

    /**
     * The bytes of a file as they came.
     *
     * @param path where it lies
     * @param file what it is continued by
     * @param wrappedKey its key, as {@link #newKey} gave it; none for a file that lies there as it came
     * @throws IOException when it cannot be read, or its key not be unwrapped
     */
    public InputStream open(Path path, UUID file, @Nullable String wrappedKey) throws IOException {
        return wrappedKey == null
                ? Files.newInputStream(path)
                : new CipherInputStream(Files.newInputStream(path), cipher(file, wrappedKey, 0));
    }

    private Cipher cipher(UUID file, String wrappedKey, long offset) throws IOException {
        var keys = sealing.keys().orElseThrow(() -> new IOException("There are no keys"));
        try {
            var key = keys.unwrap(Base64.getDecoder().decode(wrappedKey), context(file));
            var cipher = CounterMode.cipher(key, offset);
            Arrays.fill(key, (byte) 0);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IOException("The key of a file on its way cannot be used", e);
        }
    }

    private static byte[] context(UUID file) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(file.getMostSignificantBits())
                .putLong(file.getLeastSignificantBits())
                .array();
    }

    /** Seals the bytes of one part, in their order. */
    public static final class PartSeal {

        private final @Nullable Cipher cipher;

        private PartSeal(@Nullable Cipher cipher) {
            this.cipher = cipher;
        }

        /** Seals the next bytes where they stand. */
        public void apply(byte[] bytes, int length) {
            if (cipher == null) {
                return;
            }
            try {
                cipher.update(bytes, 0, length, bytes, 0);
            } catch (ShortBufferException e) {
                throw new IllegalStateException("This mode answers as many bytes as it is given", e);
            }
        }
    }
}
