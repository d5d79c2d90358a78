package org.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.base.problem.TooLarge;
import org.rapporteur.base.problem.Unavailable;

class StoredFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final long LIMIT = 1_000_000;

    @TempDir
    private Path home;

    private StoredFiles files;

    @BeforeEach
    void store() {
        files = new StoredFiles(home.resolve("files"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void aFileIsFoundByTheHashOfItsContent() throws IOException {
        var stored = files.store(stream("abc"), LIMIT);

        assertThat(stored.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(stored.size()).isEqualTo(3);
        assertThat(stored.head()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
        try (var content = files.open(stored.sha256())) {
            assertThat(content).hasContent("abc");
        }
    }

    @Test
    void theSameBytesAreKeptOnce() throws IOException {
        files.store(stream("abc"), LIMIT);
        files.store(stream("abc"), LIMIT);

        assertThat(filesUnder(home)).isEqualTo(1);
    }

    @Test
    void exactlyTheLimitIsAcceptedAndOneByteMoreIsNot() throws IOException {
        assertThat(files.store(new ByteArrayInputStream(new byte[100_000]), 100_000)
                        .size())
                .isEqualTo(100_000);
        assertThatThrownBy(() -> files.store(new ByteArrayInputStream(new byte[100_001]), 100_000))
                .isInstanceOf(TooLarge.class);
        assertThat(filesUnder(home)).isEqualTo(1);
    }

    @Test
    void anEndlessUploadIsStoppedSoonAfterTheLimit() {
        var endless = new CountingZeros();

        assertThatThrownBy(() -> files.store(endless, 1_000_000)).isInstanceOf(TooLarge.class);

        assertThat(endless.given).isLessThan(1_200_000);
    }

    @Test
    void aFlippedBitIsDetectedBeforeAnyByteIsGiven() throws IOException {
        var stored = files.store(stream("a law of some length"), LIMIT);
        var bytes = Files.readAllBytes(stored.path());
        bytes[5] ^= 1;
        Files.write(stored.path(), bytes);

        assertThatThrownBy(() -> files.open(stored.sha256()))
                .isInstanceOfSatisfying(
                        Unavailable.class, problem -> assertThat(problem.key()).isEqualTo("storage.damaged"));
    }

    @Test
    void storingTheSameBytesAgainHealsADamagedFile() throws IOException {
        var stored = files.store(stream("abc"), LIMIT);
        Files.writeString(stored.path(), "abd");

        files.store(stream("abc"), LIMIT);

        assertThat(files.verified(stored.sha256())).hasContent("abc");
    }

    @Test
    void anInterruptedUploadLeavesNothing() throws IOException {
        var broken = new SequenceInputStream(stream("half of "), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> files.store(broken, LIMIT)).isInstanceOf(StoredFiles.Interrupted.class);

        assertThat(filesUnder(home)).isZero();
    }

    @Test
    void whatIsNotKeptLeavesNothing() throws IOException {
        try (var arrived = files.receive(stream("<html>"), LIMIT)) {
            assertThat(arrived.path()).hasContent("<html>");
        }

        assertThat(filesUnder(home)).isZero();
    }

    @Test
    void onlyTheFirst64KibAreHeldForDetection() {
        var stored = files.store(new ByteArrayInputStream(new byte[200_000]), LIMIT);

        assertThat(stored.head()).hasSize(65_536);
    }

    @Test
    void aStoreThatCannotBeWrittenToIsUnavailable() throws IOException {
        Files.writeString(home.resolve("files"), "a file where the folder should be");

        assertThatThrownBy(() -> files.store(stream("abc"), LIMIT)).isInstanceOf(Unavailable.class);
    }

    @Test
    void leftoversOlderThanADayAreSweptAndYoungerOnesStay() throws IOException {
        var incoming = Files.createDirectories(home.resolve("files").resolve("incoming"));
        var old = Files.writeString(incoming.resolve("old.part"), "x");
        var young = Files.writeString(incoming.resolve("young.part"), "x");
        Files.setLastModifiedTime(old, FileTime.from(NOW.minusSeconds(25 * 3600)));
        Files.setLastModifiedTime(young, FileTime.from(NOW.minusSeconds(3600)));

        assertThat(files.sweep()).isEqualTo(1);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void aNameThatIsNoHashIsNeverAPath() {
        assertThatThrownBy(() -> files.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long filesUnder(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static final class CountingZeros extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 0;
        }
    }
}
