package org.rapporteur.storage.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.startup.CannotStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where files lie and fetches the keys, or says in one sentence why that does not work. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final Duration LEAST_KEPT = Duration.ofDays(1);
    private static final byte[] WORD = "The keys fit.".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CONTEXT = Blobs.KEY_CHECK.getBytes(StandardCharsets.UTF_8);

    @Bean
    Blobs blobs(StorageSettings settings, Clock clock) {
        requireKeptLongEnough(settings);
        if (settings.kind() == StorageSettings.Kind.LOCAL) {
            return new LocalBlobs(settings.folder(), clock);
        }
        var bucket = settings.s3();
        if (bucket == null || bucket.bucket().isBlank()) {
            throw new CannotStart(
                    "Files are to be stored with S3 and no bucket is named; set rapporteur.storage.s3.bucket.");
        }
        return new S3Blobs(bucket);
    }

    /** A database restored from the newest backup is to find its files. */
    static void requireKeptLongEnough(StorageSettings settings) {
        var kept = settings.keepUnused();
        if (kept.compareTo(settings.backupEvery()) <= 0) {
            throw new CannotStart("Files nothing refers to would be removed after " + said(kept)
                    + " (rapporteur.storage.keep-unused), which is not longer than the " + said(settings.backupEvery())
                    + " between two backups (rapporteur.storage.backup-every), so a restored database would miss files;"
                    + " keep them longer, or back up more often.");
        }
        if (kept.compareTo(LEAST_KEPT) < 0) {
            throw new CannotStart("Files nothing refers to would be removed after " + said(kept)
                    + "; rapporteur.storage.keep-unused must be a day or more.");
        }
    }

    private static String said(Duration time) {
        return time.toDays() > 0 && time.equals(Duration.ofDays(time.toDays()))
                ? time.toDays() + (time.toDays() == 1 ? " day" : " days")
                : time.toHours() > 0 ? time.toHours() + " hours" : time.toSeconds() + " seconds";
    }

    @Bean
    Sealing sealing(StorageSettings settings, Blobs blobs) {
        return new Sealing(keys(settings, blobs).orElse(null));
    }

    static Optional<KeyRing> keys(StorageSettings settings, Blobs blobs) {
        var file = settings.keyFile();
        try {
            var check = checkWord(blobs);
            if (Files.exists(file)) {
                var ring = read(file);
                if (check == null) {
                    putCheckWord(settings, blobs, ring);
                } else {
                    requireFit(ring, check, file, blobs);
                }
                return Optional.of(ring);
            }
            if (check != null) {
                throw new CannotStart("The key file " + file + " is missing, and without it the files in "
                        + blobs.place()
                        + " cannot be read; put it back from where you keep its copy, or name its place in"
                        + " rapporteur.storage.key-file.");
            }
            if (!settings.encrypted()) {
                return Optional.empty();
            }
            var ring = KeyRing.make(file);
            putCheckWord(settings, blobs, ring);
            return Optional.of(ring);
        } catch (IOException e) {
            throw new CannotStart(
                    "The files in " + blobs.place() + " or their key file " + file + " cannot be read or written ("
                            + e.getMessage() + "); check that both places are there and this user may use them.",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keys do not work", e);
        }
    }

    private static KeyRing read(Path file) throws IOException {
        try {
            return KeyRing.read(file);
        } catch (GeneralSecurityException e) {
            throw new CannotStart(
                    "The key file " + file + " is damaged or holds no keys; put it back from where you keep its copy.",
                    e);
        }
    }

    private static void requireFit(KeyRing ring, byte[] check, Path file, Blobs blobs) {
        try {
            ring.unwrap(check, CONTEXT);
        } catch (GeneralSecurityException e) {
            throw new CannotStart(
                    "The key file " + file + " does not fit the files in " + blobs.place()
                            + "; put back the one they were stored with, or name its place in"
                            + " rapporteur.storage.key-file.",
                    e);
        }
    }

    private static byte @Nullable [] checkWord(Blobs blobs) throws IOException {
        if (blobs.find(Blobs.KEY_CHECK).isEmpty()) {
            return null;
        }
        try (var stored = Channels.newInputStream(blobs.open(Blobs.KEY_CHECK));
                var word = new ByteArrayOutputStream()) {
            stored.transferTo(word);
            return word.toByteArray();
        }
    }

    private static void putCheckWord(StorageSettings settings, Blobs blobs, KeyRing ring)
            throws IOException, GeneralSecurityException {
        Files.createDirectories(settings.folder());
        var part = Files.createTempFile(settings.folder(), Blobs.KEY_CHECK, ".part");
        try {
            Files.write(part, ring.wrap(WORD, CONTEXT));
            blobs.put(Blobs.KEY_CHECK, part);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
