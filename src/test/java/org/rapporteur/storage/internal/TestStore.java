package org.rapporteur.storage.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A store in a folder, without a portal around it; notes what it is told of damages. */
public final class TestStore implements Damages {

    public final StorageSettings settings;
    public final Blobs blobs;
    public final Sealing sealing;
    public final NameLocks locks = new NameLocks();
    public final List<String> told = new ArrayList<>();

    private TestStore(StorageSettings settings, Blobs blobs) {
        this.settings = settings;
        this.blobs = blobs;
        this.sealing = new Sealing(StorageConfiguration.keys(settings, blobs).orElse(null));
    }

    public static TestStore in(Path home, boolean encrypted, Clock clock) {
        var settings = settings(home, encrypted, null);
        return new TestStore(settings, new LocalBlobs(settings.folder(), clock));
    }

    public static TestStore in(Path home, Blobs blobs) {
        return new TestStore(settings(home, true, null), blobs);
    }

    /** A store on a file system of its own, with its keys elsewhere. */
    public static TestStore on(Path folder, Path keyFile, boolean encrypted, Clock clock) {
        var settings = new StorageSettings(
                StorageSettings.Kind.LOCAL,
                folder,
                encrypted,
                keyFile,
                Duration.ofDays(8),
                Duration.ofDays(7),
                false,
                null);
        return new TestStore(settings, new LocalBlobs(folder, clock));
    }

    public static StorageSettings settings(Path home, boolean encrypted, StorageSettings.S3 s3) {
        return new StorageSettings(
                s3 == null ? StorageSettings.Kind.LOCAL : StorageSettings.Kind.S3,
                home.resolve("files"),
                encrypted,
                home.resolve("keys/storage.json"),
                Duration.ofDays(8),
                Duration.ofDays(7),
                false,
                s3);
    }

    /** Turns the keys of all that is in it. */
    public KeyTurning turning() {
        return new KeyTurning(blobs, sealing, locks, settings);
    }

    /** Whether the keys open what lies under a name, to its end. */
    public boolean whole(String name) throws IOException {
        try (var plain = Channels.newInputStream(sealing.open(blobs.open(name), name))) {
            return plain.transferTo(OutputStream.nullOutputStream()) > 0;
        }
    }

    /** Whether an older key than the newest wrapped the key of a file. */
    public boolean isOutdated(String name) throws IOException {
        try (var stored = blobs.open(name)) {
            return sealing.isOutdated(stored);
        }
    }

    @Override
    public void found(String name, Kind kind) {
        told.add(kind + " " + name);
    }

    @Override
    public void healed(String name) {
        told.removeIf(line -> line.endsWith(name));
    }
}
