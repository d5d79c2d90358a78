package org.rapporteur.storage.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Wraps the keys of files anew once there is a newer one; the files' bytes stay as they are. */
@Component
public class KeyTurning {

    private static final int PREFIXES = 256;

    private final Blobs blobs;
    private final Sealing sealing;
    private final NameLocks locks;
    private final StorageSettings settings;

    KeyTurning(Blobs blobs, Sealing sealing, NameLocks locks, StorageSettings settings) {
        this.blobs = blobs;
        this.sealing = sealing;
        this.locks = locks;
        this.settings = settings;
    }

    /**
     * Makes a new key and wraps the key of every file with it. What was not reached when this is cut short, the nightly
     * rounds wrap within a month; the older keys stay in the key file.
     *
     * @return how many files were wrapped anew; none when there are no keys
     * @throws IOException when the store or the key file does not answer
     */
    public long turn() throws IOException {
        if (sealing.keys().isEmpty()) {
            return 0;
        }
        sealing.keys().get().rotate();
        var turned = 0L;
        for (var number = 0; number < PREFIXES; number++) {
            var names = new ArrayList<String>();
            blobs.list("%02x".formatted(number), blob -> names.add(blob.name()));
            for (var name : names) {
                if (wrapAnew(name)) {
                    turned++;
                }
            }
        }
        return turned;
    }

    /** Wraps the key of one file anew if an older key wrapped it. */
    boolean wrapAnew(String name) throws IOException {
        if (sealing.keys().isEmpty()) {
            return false;
        }
        return locks.with(name, () -> {
            if (blobs.find(name).isEmpty()) {
                return false;
            }
            var anew = settings.folder().resolve("incoming").resolve(UUID.randomUUID() + ".sealed");
            try (var stored = blobs.open(name)) {
                if (!sealing.isOutdated(stored)) {
                    return false;
                }
                Files.createDirectories(settings.folder().resolve("incoming"));
                sealing.rewrap(stored, anew, name);
                blobs.put(name, anew);
                return true;
            } finally {
                Files.deleteIfExists(anew);
            }
        });
    }
}
