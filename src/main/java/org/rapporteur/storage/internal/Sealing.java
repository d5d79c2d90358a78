package org.rapporteur.storage.internal;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.subtle.Random;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file lies in the store: as it came, or sealed. A sealed file begins with a head that holds its own key, wrapped by
 * the {@link KeyRing}; then follow its bytes in segments, each by AES-256-GCM (Tink's streaming AEAD), bound to the
 * file's name. So any part can be read by itself and no changed bit passes as a good one.
 */
public final class Sealing {

    /** Bytes before the first segment. */
    static final int HEAD = 128;

    private static final byte[] MARK = {(byte) 0x89, 'R', 'P', 'R', 'S', '1', '\r', '\n'};
    private static final byte[] NO_KEY = {};
    private static final int KEY = 32;
    private static final int SEGMENT = 65_536;
    private static final int BUFFER = 65_536;

    private final @Nullable KeyRing keys;

    /** @param keys none when nothing was ever sealed */
    public Sealing(@Nullable KeyRing keys) {
        this.keys = keys;
    }

    /** The keys, if there are any. */
    public Optional<KeyRing> keys() {
        return Optional.ofNullable(keys);
    }

    /** Writes a file anew, sealed with a key of its own. */
    public void seal(Path plain, Path sealed, String name) throws IOException {
        var ring = ring();
        var key = Random.randBytes(KEY);
        var context = context(name);
        try (var source = FileChannel.open(plain, StandardOpenOption.READ);
                var target = FileChannel.open(sealed, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeHead(target, ring.wrap(key, context));
            try (var sealing = segments(key).newEncryptingChannel(target, context)) {
                var buffer = ByteBuffer.allocate(BUFFER);
                while (source.read(buffer.clear()) >= 0) {
                    buffer.flip();
                    while (buffer.hasRemaining()) {
                        sealing.write(buffer);
                    }
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A file could not be sealed", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * The bytes of a file as they came.
     *
     * @param stored closed with what is answered, or at once when it cannot be opened
     * @throws Damaged when it cannot be opened by our keys
     */
    public SeekableByteChannel open(SeekableByteChannel stored, String name) throws IOException {
        var opened = false;
        try {
            var wrapped = wrapped(stored);
            if (wrapped == null) {
                opened = true;
                return stored.position(0);
            }
            var context = context(name);
            var key = ring().unwrap(wrapped, context);
            var segments = segments(key).newSeekableDecryptingChannel(new AfterHead(stored, HEAD), context);
            opened = true;
            return new GuardedChannel(segments);
        } catch (Blobs.Unreachable e) {
            throw e;
        } catch (IOException | GeneralSecurityException e) {
            throw new Damaged(name, e);
        } finally {
            if (!opened) {
                stored.close();
            }
        }
    }

    /** Whether a file lies there sealed. */
    public boolean isSealed(SeekableByteChannel stored) throws IOException {
        return wrapped(stored) != null;
    }

    /** Whether a file's key is wrapped by an older key than the newest. */
    public boolean isOutdated(SeekableByteChannel stored) throws IOException {
        var wrapped = wrapped(stored);
        return wrapped != null && !ring().wrappedByNewest(wrapped);
    }

    /** Writes a sealed file anew with its key wrapped by the newest; its segments stay as they are. */
    public void rewrap(SeekableByteChannel stored, Path target, String name) throws IOException {
        var wrapped = wrapped(stored);
        if (wrapped == null) {
            throw new IllegalArgumentException("Not sealed: " + name);
        }
        var context = context(name);
        try (var out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeHead(out, ring().wrap(ring().unwrap(wrapped, context), context));
            stored.position(HEAD);
            var buffer = ByteBuffer.allocate(BUFFER);
            while (stored.read(buffer.clear()) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            }
        } catch (GeneralSecurityException e) {
            throw new Damaged(name, e);
        }
    }

    private KeyRing ring() throws IOException {
        if (keys == null) {
            throw new IOException("There are no keys");
        }
        return keys;
    }

    private static void writeHead(FileChannel target, byte[] wrapped) throws IOException {
        var head = ByteBuffer.allocate(HEAD);
        head.put(MARK).putShort((short) wrapped.length).put(wrapped).rewind();
        while (head.hasRemaining()) {
            target.write(head);
        }
    }

    /** A file's key as it is wrapped in its head; none when the file is not sealed. */
    private static byte @Nullable [] wrapped(SeekableByteChannel stored) throws IOException {
        var head = ByteBuffer.allocate(HEAD);
        stored.position(0);
        while (head.hasRemaining() && stored.read(head) >= 0) {
            // until the head is full or the file at its end
        }
        var length = head.flip().remaining();
        if (length < MARK.length || !Arrays.equals(Arrays.copyOf(head.array(), MARK.length), MARK)) {
            return null;
        }
        var end = end(head);
        for (var place = end; place < HEAD; place++) {
            if (head.array()[place] != 0) {
                return NO_KEY;
            }
        }
        return length < HEAD ? NO_KEY : Arrays.copyOfRange(head.array(), MARK.length + 2, end);
    }

    private static int end(ByteBuffer head) {
        return Math.clamp(
                MARK.length + 2L + ByteBuffer.wrap(head.array()).getShort(MARK.length), MARK.length + 2, HEAD);
    }

    private static StreamingAead segments(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY, SEGMENT, 0);
    }

    private static byte[] context(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    /** A sealed file was changed, cut, or sealed with keys that are not here. */
    public static final class Damaged extends IOException {

        private static final long serialVersionUID = 1L;

        /** @param name the file whose bytes are not those of its name */
        public Damaged(String name) {
            super("Not what was stored: " + name);
        }

        Damaged(String what, Throwable cause) {
            super("Cannot be opened: " + what, cause);
        }
    }
}
