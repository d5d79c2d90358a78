package org.rapporteur.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.TestClock;
import org.rapporteur.base.startup.CannotStart;

class StorageKeysTest {

    private static final String NAME = "ab".repeat(32);

    @TempDir
    private Path home;

    private final TestClock clock = new TestClock();

    @Test
    void theFirstStartMakesAKeyFileOnlyItsOwnerMayRead() throws IOException {
        open();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void aMissingKeyFileIsOneSentenceAndNoStart() throws IOException {
        open();
        Files.delete(keyFile());

        assertThatThrownBy(this::open)
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The key file " + keyFile() + " is missing, and without it the files in ");
        assertThat(keyFile()).doesNotExist();
    }

    @Test
    void theKeysOfAnotherPortalAreOneSentenceAndNoStart(@TempDir Path other) throws IOException {
        open();
        TestStore.in(other, true, clock);
        Files.writeString(keyFile(), Files.readString(other.resolve("keys/storage.json")));

        assertThatThrownBy(this::open)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not fit the files in " + home.resolve("files"));
    }

    @Test
    void aDamagedKeyFileIsOneSentenceAndNoStart() throws IOException {
        open();
        Files.writeString(keyFile(), "{");

        assertThatThrownBy(this::open)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is damaged or holds no keys");
    }

    @Test
    void withoutEncryptionThereAreNoKeysAndNoneAreAskedFor() {
        assertThat(TestStore.in(home, false, clock).sealing.keys()).isEmpty();
        assertThat(keyFile()).doesNotExist();
    }

    @Test
    void aNewKeyWrapsWhatIsSealedFromNowOnAndWrapsTheRestAnewWithoutTouchingItsBytes() throws IOException {
        var store = open();
        var plain = Files.writeString(home.resolve("plain"), "a law");
        var first = home.resolve("first");
        store.sealing.seal(plain, first, NAME);
        store.sealing.keys().orElseThrow().rotate();

        var again = open();
        assertThat(isOutdated(again, first)).isTrue();
        var anew = home.resolve("anew");
        try (var stored = Files.newByteChannel(first)) {
            again.sealing.rewrap(stored, anew, NAME);
        }

        assertThat(isOutdated(again, anew)).isFalse();
        assertThat(read(again, first)).isEqualTo("a law");
        assertThat(read(again, anew)).isEqualTo("a law");
        var before = Files.readAllBytes(first);
        assertThat(Files.readAllBytes(anew)).hasSameSizeAs(before).endsWith(tail(before));
    }

    private static byte[] tail(byte[] bytes) {
        return java.util.Arrays.copyOfRange(bytes, Sealing.HEAD, bytes.length);
    }

    private static boolean isOutdated(TestStore store, Path file) throws IOException {
        try (var stored = Files.newByteChannel(file)) {
            return store.sealing.isOutdated(stored);
        }
    }

    private static String read(TestStore store, Path file) throws IOException {
        try (var content = Channels.newInputStream(store.sealing.open(Files.newByteChannel(file), NAME))) {
            return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private TestStore open() {
        return TestStore.in(home, true, clock);
    }

    private Path keyFile() {
        return home.resolve("keys/storage.json");
    }
}
