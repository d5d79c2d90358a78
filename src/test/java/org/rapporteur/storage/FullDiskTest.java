package org.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.TestClock;
import org.rapporteur.base.problem.Problem;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.storage.internal.TestStore;

/** The disk is full at each step of a file's way: a clear sentence, nothing by half, and nothing that was there is lost. */
class FullDiskTest {

    private static final long LIMIT = 10_000_000;
    private static final int DISK = 2_000_000;

    @TempDir
    private Path home;

    private final TestClock clock = new TestClock();
    private FileSystem disk;
    private StoredFiles files;
    private String kept;

    @BeforeEach
    void aSmallDiskWithOneFile() {
        disk = Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setMaxSize(DISK)
                .setSupportedFeatures(Feature.FILE_CHANNEL, Feature.LINKS)
                .build());
        var store = TestStore.on(disk.getPath("/files"), home.resolve("storage.json"), true, clock);
        files = new StoredFiles(store.blobs, store.sealing, store, store.locks, store.settings, clock);
        kept = files.store(bytes(300_000), LIMIT).sha256();
    }

    @AfterEach
    void away() throws IOException {
        disk.close();
    }

    @Test
    void whileAnUploadIsWritten() throws IOException {
        assertFull(() -> files.store(bytes(1_900_000), LIMIT));
    }

    @Test
    void whileAnUploadIsSealed() throws IOException {
        assertFull(() -> files.store(bytes(1_000_000), LIMIT));
    }

    @Test
    void whileAnUploadThatWasJudgedIsKept() throws IOException {
        try (var arrived = files.receive(bytes(600_000), LIMIT)) {
            Files.write(disk.getPath("/other"), new byte[900_000]);
            assertThatThrownBy(arrived::keep).isInstanceOf(Unavailable.class);
            Files.delete(disk.getPath("/other"));

            assertThat(arrived.keep().size()).isEqualTo(600_000);
        }
    }

    @Test
    void whileACopyForTheReaderIsMade() throws IOException {
        Files.write(disk.getPath("/other"), new byte[1_600_000]);
        assertThatThrownBy(() -> files.copy(kept))
                .isInstanceOfSatisfying(
                        Unavailable.class, problem -> assertThat(problem.key()).isEqualTo("storage.full"));
        assertNothingIsLeftAndNothingLost();
    }

    private void assertFull(Runnable step) throws IOException {
        assertThatThrownBy(step::run)
                .isInstanceOf(Unavailable.class)
                .extracting(problem -> ((Problem) problem).key())
                .isEqualTo("storage.full");
        assertNothingIsLeftAndNothingLost();
    }

    private void assertNothingIsLeftAndNothingLost() throws IOException {
        try (var left = Files.list(disk.getPath("/files/incoming"))) {
            assertThat(left).isEmpty();
        }
        assertThat(files.check(kept)).isEqualTo(300_000);
        Files.deleteIfExists(disk.getPath("/other"));
        assertThat(files.store(bytes(100_000), LIMIT).size()).isEqualTo(100_000);
    }

    private static ByteArrayInputStream bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return new ByteArrayInputStream(bytes);
    }
}
