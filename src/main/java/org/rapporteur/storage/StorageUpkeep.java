package org.rapporteur.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import org.rapporteur.storage.internal.Blobs;
import org.rapporteur.storage.internal.KeyRing;
import org.rapporteur.storage.internal.KeyTurning;
import org.rapporteur.storage.internal.Sealing;
import org.rapporteur.storage.internal.StorageSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What those who run the machine do with the store as a whole: copy it, turn its keys. It asks for no right and no request
 * reaches it; it gives files as they lie, so sealed ones stay sealed.
 */
@Service
@PreAuthorize("permitAll()")
public class StorageUpkeep {

    private static final int PREFIXES = 256;

    private final Blobs blobs;
    private final Sealing sealing;
    private final KeyTurning turning;
    private final StorageSettings settings;
    private final JdbcClient jdbc;

    StorageUpkeep(Blobs blobs, Sealing sealing, KeyTurning turning, StorageSettings settings, JdbcClient jdbc) {
        this.blobs = blobs;
        this.sealing = sealing;
        this.turning = turning;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** Told each file as it lies. */
    public interface Visitor {

        /**
         * One file.
         *
         * @param place where it lies below the store's folder, such as {@code ab/cd/abcd…}
         * @param content its bytes as they lie there; closed by the caller
         */
        void visit(String place, InputStream content) throws IOException;
    }

    /** Whether files lie in local folders; otherwise in a bucket, which is backed up by whoever runs it. */
    public boolean isLocal() {
        return settings.kind() == StorageSettings.Kind.LOCAL;
    }

    /** Where files lie, for a sentence. */
    public String place() {
        return blobs.place();
    }

    /**
     * Shows every file that is there now.
     *
     * @throws IOException when the store does not answer, or the visitor fails
     */
    public void visit(Visitor visitor) throws IOException {
        for (var number = 0; number < PREFIXES; number++) {
            var names = new ArrayList<String>();
            blobs.list("%02x".formatted(number), blob -> names.add(blob.name()));
            for (var name : names) {
                show(name.substring(0, 2) + "/" + name.substring(2, 4) + "/" + name, name, visitor);
            }
        }
        if (blobs.find(Blobs.KEY_CHECK).isPresent()) {
            show(Blobs.KEY_CHECK, Blobs.KEY_CHECK, visitor);
        }
    }

    private void show(String place, String name, Visitor visitor) throws IOException {
        try (var content = Channels.newInputStream(blobs.open(name))) {
            visitor.visit(place, content);
        } catch (NoSuchFileException e) {
            // removed this very moment, so nothing has referred to it for days
        }
    }

    /** Notes that a backup of database and files was made: what was in no use when it was begun need not be kept for it. */
    public void backedUp(Instant begun) {
        jdbc.sql("update storage_round set backup_at = :at where id = 1")
                .param("at", begun.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The file of keys, if there are any. */
    public Optional<Path> keyFile() {
        return sealing.keys().map(KeyRing::file);
    }

    /**
     * Makes a new key and wraps each file's own key with it; files stay readable all the while.
     *
     * @return how many files were wrapped anew
     * @throws UncheckedIOException when the store or the key file does not answer; the rest is done by the nightly rounds
     */
    public long turnKeys() {
        try {
            return turning.turn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
