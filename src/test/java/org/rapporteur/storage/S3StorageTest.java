package org.rapporteur.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.TestClock;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.base.startup.CannotStart;
import org.rapporteur.storage.internal.Blobs.Blob;
import org.rapporteur.storage.internal.S3Blobs;
import org.rapporteur.storage.internal.TestStore;

/** The store in a bucket of a real server that speaks S3. */
class S3StorageTest {

    private static final long LIMIT = 10_000_000;

    /** Two tries of a second, and what goes with them. */
    private static final Duration SILENT = Duration.ofSeconds(6);

    private static S3Server server;

    @TempDir
    private Path home;

    @BeforeAll
    static void serve() throws Exception {
        server = S3Server.shared();
    }

    @Test
    void filesAreStoredReadAndFoundUnderTheSameNamesAsInFolders() throws IOException {
        try (var bucket = new S3Blobs(server.bucket("papers", "one/"))) {
            var files = files(bucket);
            var bytes = new byte[1_000_000];
            new Random(7).nextBytes(bytes);

            var stored = files.store(new ByteArrayInputStream(bytes), LIMIT);

            try (var given = files.open(stored.sha256())) {
                assertThat(given.readAllBytes()).isEqualTo(bytes);
            }
            try (var given = files.content(stored.sha256()).getInputStream()) {
                given.skipNBytes(700_000);
                assertThat(given.readNBytes(10)).isEqualTo(Arrays.copyOfRange(bytes, 700_000, 700_010));
            }
            try (var copy = files.copy(stored.sha256())) {
                assertThat(copy.path()).hasBinaryContent(bytes);
            }
            var listed = new ArrayList<Blob>();
            bucket.list(stored.sha256().substring(0, 2), listed::add);
            assertThat(listed).singleElement().extracting(Blob::name).isEqualTo(stored.sha256());
            try (var left = Files.list(home.resolve("files/incoming"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void theSameBytesTwiceAreOneObjectAndARemovedOneIsMissing() throws IOException {
        try (var bucket = new S3Blobs(server.bucket("papers", "two/"))) {
            var files = files(bucket);
            var name = files.store(stream("abc"), LIMIT).sha256();
            assertThat(files.store(stream("abc"), LIMIT).sha256()).isEqualTo(name);
            bucket.touch(name);
            try (var given = files.open(name)) {
                assertThat(given).hasContent("abc");
            }

            bucket.delete(name);

            assertThatThrownBy(() -> files.check(name))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            problem -> assertThat(problem.key()).isEqualTo("storage.missing"));
        }
    }

    @Test
    void aChangedObjectIsNotGivenOut() throws IOException {
        try (var bucket = new S3Blobs(server.bucket("papers", "three/"))) {
            var files = files(bucket);
            var name = files.store(stream("a law of some length"), LIMIT).sha256();
            bucket.put(name, Files.writeString(home.resolve("other"), "another law"));

            assertThatThrownBy(() -> files.open(name))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            problem -> assertThat(problem.key()).isEqualTo("storage.damaged"));
        }
    }

    @Test
    void aNewKeyWrapsTheKeyOfEveryObjectAndEveryObjectStaysReadable() throws IOException {
        try (var bucket = new S3Blobs(server.bucket("papers", "four/"))) {
            var store = TestStore.in(home, bucket);
            var files = files(store);
            var names = new ArrayList<String>();
            for (var text : List.of("a law", "a bill", "x".repeat(200_000))) {
                names.add(files.store(stream(text), LIMIT).sha256());
            }
            var before = bucket.find(names.getLast()).orElseThrow().size();

            assertThat(store.turning().turn()).isEqualTo(3);

            var again = TestStore.in(home, bucket);
            for (var name : names) {
                assertThat(again.isOutdated(name)).isFalse();
                assertThat(files(again).check(name)).isPositive();
            }
            assertThat(bucket.find(names.getLast()).orElseThrow().size()).isEqualTo(before);
            try (var left = Files.list(home.resolve("files/incoming"))) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void aBucketThatIsNotThereOrDoesNotAnswerIsOneSentenceAndNoStart() {
        assertThatThrownBy(() -> new S3Blobs(server.bucket("elsewhere", "")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("there is no such bucket");
        assertThatThrownBy(() -> new S3Blobs(S3Server.bucket("papers", "", "http://127.0.0.1:1")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("the bucket papers at http://127.0.0.1:1 does not answer");
    }

    @Test
    void aServerThatTakesConnectionsAndNeverAnswersIsToldWithinItsLimitsAtTheStartToo() throws IOException {
        try (var silent = new StallingProxy(server.port())) {
            silent.stall(true);
            var asked = System.nanoTime();
            assertThatThrownBy(() -> new S3Blobs(S3Server.bucket("papers", "", silent.address())))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("does not answer");
            assertThat(since(asked)).isLessThan(SILENT);
        }
    }

    @Test
    void aServerThatTakesNoMoreBytesInTheMiddleOfAFileIsToldWithinItsLimitsAndTheFileComesInLater() throws IOException {
        try (var stalling = new StallingProxy(server.port());
                var bucket = new S3Blobs(S3Server.bucket("papers", "five/", stalling.address()))) {
            var files = files(bucket);
            var large = new byte[3_000_000];
            new Random(9).nextBytes(large);
            stalling.stallAfter(100_000);
            var asked = System.nanoTime();
            assertThatThrownBy(() -> files.store(new ByteArrayInputStream(large), LIMIT))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            problem -> assertThat(problem.key()).isEqualTo("storage.unavailable"));
            assertThat(since(asked)).isLessThan(SILENT.plusSeconds(2 * 3));
            try (var left = Files.list(home.resolve("files/incoming"))) {
                assertThat(left).isEmpty();
            }

            stalling.stall(false);
            assertThat(files.check(
                            files.store(new ByteArrayInputStream(large), LIMIT).sha256()))
                    .isEqualTo(large.length);
        }
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }

    private StoredFiles files(S3Blobs bucket) {
        return files(TestStore.in(home, bucket));
    }

    private static StoredFiles files(TestStore store) {
        return new StoredFiles(store.blobs, store.sealing, store, store.locks, store.settings, new TestClock());
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
