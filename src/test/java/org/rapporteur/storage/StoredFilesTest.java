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
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.TestClock;
import org.rapporteur.base.problem.TooLarge;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.storage.internal.TestStore;

class StoredFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final long LIMIT = 1_000_000;

    @TempDir
    private Path home;

    private final TestClock clock = new TestClock();

    private TestStore store;
    private StoredFiles files;

    @BeforeEach
    void sealed() {
        clock.moveTo(NOW);
        use(true);
    }

    private void use(boolean encrypted) {
        store = TestStore.in(home, encrypted, clock);
        files = new StoredFiles(store.blobs, store.sealing, store, store.locks, store.settings, clock);
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
    void whatIsStoredCannotBeReadWithoutTheKeys() throws IOException {
        var stored = files.store(stream("a secret of some length"), LIMIT);

        assertThat(Files.readAllBytes(lies(stored.sha256())))
                .asString(StandardCharsets.ISO_8859_1)
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFlippedBitIsDetectedBeforeAnyByteIsGiven(boolean encrypted) throws IOException {
        use(encrypted);
        var size = 200_000;
        var stored = files.store(new ByteArrayInputStream(new byte[size]), LIMIT);
        var whole = Files.readAllBytes(lies(stored.sha256()));
        for (var place : new int[] {0, 5, 9, 60, 100, 127, 128, 140, 70_000, whole.length - 1}) {
            var bytes = whole.clone();
            bytes[place] ^= 1;
            Files.write(lies(stored.sha256()), bytes);

            assertThatThrownBy(() -> files.open(stored.sha256()))
                    .as("bit at %s", place)
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            problem -> assertThat(problem.key()).isEqualTo("storage.damaged"));
            assertThatThrownBy(() -> files.copy(stored.sha256())).isInstanceOf(Unavailable.class);
        }
        assertThat(store.told).contains("CHANGED " + stored.sha256());
        Files.write(lies(stored.sha256()), whole);
        assertThat(files.content(stored.sha256()).contentLength()).isEqualTo(size);
    }

    @Test
    void aBitFlippedBetweenTheCheckAndTheReadingBreaksTheReadingAndIsTold() throws IOException {
        var stored = files.store(new ByteArrayInputStream(new byte[200_000]), LIMIT);
        var content = files.content(stored.sha256());
        var bytes = Files.readAllBytes(lies(stored.sha256()));
        bytes[150_000] ^= 1;
        Files.write(lies(stored.sha256()), bytes);

        try (var given = content.getInputStream()) {
            assertThatThrownBy(given::readAllBytes)
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            problem -> assertThat(problem.key()).isEqualTo("storage.damaged"));
        }
        assertThat(store.told).contains("CHANGED " + stored.sha256());
    }

    /** As a disk that rots does it; the file counts as checked for some minutes. */
    @Test
    void aBitFlippedWithoutAChangeOfTheTimeIsAClearAnswerFromTheFirstReadingOn() throws IOException {
        var stored = files.store(new ByteArrayInputStream(new byte[2_000]), LIMIT);
        files.check(stored.sha256());
        var changed = Files.getLastModifiedTime(lies(stored.sha256()));
        var bytes = Files.readAllBytes(lies(stored.sha256()));
        bytes[1_500] ^= 1;
        Files.write(lies(stored.sha256()), bytes);
        Files.setLastModifiedTime(lies(stored.sha256()), changed);

        assertThatThrownBy(() -> files.open(stored.sha256()).readAllBytes())
                .isInstanceOfSatisfying(
                        Unavailable.class, problem -> assertThat(problem.key()).isEqualTo("storage.damaged"));
        assertThatThrownBy(() -> files.content(stored.sha256())).isInstanceOf(Unavailable.class);
        assertThat(store.told).contains("CHANGED " + stored.sha256());
    }

    @Test
    void aFileCutShortIsNotGivenOut() throws IOException {
        var stored = files.store(new ByteArrayInputStream(new byte[200_000]), LIMIT);
        var bytes = Files.readAllBytes(lies(stored.sha256()));
        for (var length : new int[] {0, 4, 100, 128, 150, 65_536 + 128, 199_000}) {
            Files.write(lies(stored.sha256()), Arrays.copyOf(bytes, length));

            assertThatThrownBy(() -> files.content(stored.sha256()))
                    .as("cut at %s", length)
                    .isInstanceOf(Unavailable.class);
        }
    }

    @Test
    void aFilePutInThePlaceOfAnotherIsNotGivenOut() throws IOException {
        var one = files.store(stream("one"), LIMIT);
        var other = files.store(stream("other"), LIMIT);
        Files.copy(lies(one.sha256()), lies(other.sha256()), StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> files.open(other.sha256())).isInstanceOf(Unavailable.class);
    }

    @Test
    void aFileThatIsGoneIsToldAsMissing() throws IOException {
        var stored = files.store(stream("abc"), LIMIT);
        Files.delete(lies(stored.sha256()));

        assertThatThrownBy(() -> files.open(stored.sha256()))
                .isInstanceOfSatisfying(
                        Unavailable.class, problem -> assertThat(problem.key()).isEqualTo("storage.missing"));
        assertThat(store.told).containsExactly("MISSING " + stored.sha256());
    }

    @Test
    void storingTheSameBytesAgainHealsADamagedFile() throws IOException {
        var stored = files.store(stream("abc"), LIMIT);
        Files.writeString(lies(stored.sha256()), "abd");

        files.store(stream("abc"), LIMIT);

        try (var content = files.open(stored.sha256())) {
            assertThat(content).hasContent("abc");
        }
    }

    @Test
    void filesStoredBeforeTheyWereEncryptedStayReadableAndTheOtherWayRound() throws IOException {
        use(false);
        var plain = files.store(stream("as it came"), LIMIT).sha256();
        use(true);
        var sealed = files.store(stream("sealed"), LIMIT).sha256();
        use(false);

        assertThat(lies(plain)).hasContent("as it came");
        try (var one = files.open(plain);
                var other = files.open(sealed)) {
            assertThat(one).hasContent("as it came");
            assertThat(other).hasContent("sealed");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anyPartCanBeReadByItself(boolean encrypted) throws IOException {
        use(encrypted);
        var bytes = new byte[300_000];
        new Random(7).nextBytes(bytes);
        var content = files.content(
                files.store(new ByteArrayInputStream(bytes), LIMIT).sha256());

        for (var from : new int[] {0, 1, 65_535, 65_536, 131_072, 299_999}) {
            try (var given = content.getInputStream()) {
                given.skipNBytes(from);
                var part = given.readNBytes(10);
                assertThat(part).isEqualTo(Arrays.copyOfRange(bytes, from, Math.min(from + 10, bytes.length)));
            }
        }
        assertThat(content.contentLength()).isEqualTo(300_000);
    }

    @Test
    void anEmptyFileIsAFileToo() throws IOException {
        var content = files.content(files.store(stream(""), LIMIT).sha256());

        assertThat(content.contentLength()).isZero();
        try (var given = content.getInputStream()) {
            assertThat(given).isEmpty();
        }
    }

    @Test
    void aCopyInTheOpenIsGoneOnceItIsClosed() throws IOException {
        var stored = files.store(stream("abc"), LIMIT);

        Path lay;
        try (var copy = files.copy(stored.sha256())) {
            lay = copy.path();
            assertThat(lay).hasContent("abc");
        }
        assertThat(lay).doesNotExist();
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
        Files.writeString(home.resolve("files/incoming"), "a file where the folder should be");

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

    private Path lies(String sha256) {
        return home.resolve("files")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long filesUnder(Path home) throws IOException {
        try (var all = Files.walk(home.resolve("files"))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("key-check"))
                    .count();
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
