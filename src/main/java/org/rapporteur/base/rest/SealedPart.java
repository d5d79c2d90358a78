package org.rapporteur.base.rest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.CounterMode;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/**
 * A part of a request: a small one in memory, a larger one on the disk, sealed with a key that is never written anywhere, by
 * AES-256 in counter mode. What a killed portal leaves behind nobody can read, not even itself.
 */
final class SealedPart implements MultipartFile {

    private static final int IN_MEMORY = 65_536;

    private final String name;
    private final String fileName;
    private final @Nullable String contentType;
    private byte[] key = new byte[0];
    private byte[] memory = new byte[0];
    private @Nullable Path path;
    private long size;

    /**
     * @param name name of the part
     * @param fileName the name its sender gave it; untrusted text
     * @param contentType the type its sender claims
     */
    SealedPart(String name, String fileName, @Nullable String contentType) {
        this.name = name;
        this.fileName = fileName;
        this.contentType = contentType;
    }

    /**
     * Takes in its bytes.
     *
     * @param content read to its end, or past the limit; not closed
     * @param limit most bytes that are accepted
     * @param place where it lies if it is large
     * @throws MaxUploadSizeExceededException when there are more
     * @throws IOException when the sender stopped, or the disk does not take it
     */
    void take(InputStream content, long limit, Path place) throws IOException {
        var head = new ByteArrayOutputStream();
        var buffer = new byte[IN_MEMORY];
        for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            size += read;
            head.write(buffer, 0, read);
            if (size > limit) {
                throw new MaxUploadSizeExceededException(limit);
            }
            if (head.size() > IN_MEMORY) {
                lay(head, content, buffer, limit, place);
                return;
            }
        }
        memory = head.toByteArray();
    }

    private void lay(ByteArrayOutputStream head, InputStream content, byte[] buffer, long limit, Path place)
            throws IOException {
        key = CounterMode.newKey();
        path = place;
        try (var out = new CipherOutputStream(
                Files.newOutputStream(place, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), cipher())) {
            head.writeTo(out);
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new MaxUploadSizeExceededException(limit);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private Cipher cipher() {
        try {
            return CounterMode.cipher(key, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has AES", e);
        }
    }

    /** Removes what lies on the disk. */
    void discard() throws IOException {
        if (path != null) {
            Files.deleteIfExists(path);
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getOriginalFilename() {
        return fileName;
    }

    @Override
    public @Nullable String getContentType() {
        return contentType;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public long getSize() {
        return size;
    }

    @Override
    public byte[] getBytes() throws IOException {
        try (var content = getInputStream()) {
            return content.readAllBytes();
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return path == null
                ? new ByteArrayInputStream(memory)
                : new CipherInputStream(Files.newInputStream(Objects.requireNonNull(path)), cipher());
    }

    @Override
    public void transferTo(File target) throws IOException {
        try (var content = getInputStream()) {
            Files.copy(content, target.toPath(), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
