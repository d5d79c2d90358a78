package org.rapporteur.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.base.startup.CannotStart;
import org.rapporteur.base.startup.Startup;
import org.rapporteur.storage.StoragePlaces;

class RestoreTest {

    private static final String FILE = "files/ab/cd/abcd" + "0".repeat(60);

    @TempDir
    private Path folder;

    private Path home;
    private Path archive;

    @BeforeEach
    void anArchive() throws IOException {
        home = folder.resolve("home");
        archive = folder.resolve("monday.backup");
        Files.write(archive, archive("format=1\n", FILE));
    }

    @Test
    void whatWasPutInComesBack() throws Exception {
        var said = Restore.restore(home, archive, false);

        assertThat(said).startsWith("The backup is restored into " + home).contains("put your copy of the key file at");
        assertThat(home.resolve(FILE)).hasContent("sealed bytes");
        assertThat(home.resolve("db/rapporteur.mv.db")).hasContent("pages");
        assertThat(home.resolve(".restoring")).doesNotExist();
    }

    @Test
    void aDamagedArchiveIsRefusedWhereverItIsDamagedAndNothingIsTouched() throws IOException {
        var whole = Files.readAllBytes(archive);
        for (var place = 0; place < whole.length; place += 7) {
            var bytes = whole.clone();
            bytes[place] ^= 0x10;
            Files.write(archive, bytes);
            try {
                Restore.restore(home, archive, false);
                assertThat(home.resolve(FILE)).as("bit at %s", place).hasContent("sealed bytes");
                assertThat(home.resolve("db/rapporteur.mv.db")).hasContent("pages");
                clear();
            } catch (BackupRefused refused) {
                assertThat(refused).hasMessageNotContaining("\n");
                assertThat(home.resolve("db")).doesNotExist();
                assertThat(home.resolve("files")).doesNotExist();
            }
        }
    }

    @Test
    void anArchiveCutShortIsRefused() throws IOException {
        var whole = Files.readAllBytes(archive);
        for (var length : new int[] {0, 1, 30, whole.length / 2, whole.length - 1}) {
            Files.write(archive, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> Restore.restore(home, archive, false))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("is damaged");
        }
        assertThat(home.resolve("db")).doesNotExist();
    }

    @Test
    void anotherArchiveIsRefused() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("photos/cat.jpg"));
            zip.write(1);
        }

        assertThatThrownBy(() -> Restore.restore(home, archive, false))
                .isInstanceOf(BackupRefused.class)
                .hasMessage(archive + " is not a backup of Rapporteur.");
    }

    @Test
    void anArchiveOfAnotherVersionIsRefused() throws IOException {
        Files.write(archive, archive("format=2\n", FILE));

        assertThatThrownBy(() -> Restore.restore(home, archive, false))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("was made by another version");
    }

    @Test
    void anArchiveThatWouldWriteElsewhereIsRefused() throws IOException {
        Files.write(archive, archive("format=1\n", "files/../../outside"));

        assertThatThrownBy(() -> Restore.restore(home, archive, false)).isInstanceOf(BackupRefused.class);
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    @Test
    void noArchiveIsOneSentence() {
        assertThatThrownBy(() -> Restore.restore(home, folder.resolve("none"), false))
                .isInstanceOf(BackupRefused.class)
                .hasMessage("There is no backup at " + folder.resolve("none") + ".");
    }

    @Test
    void aFolderAPortalUsesIsRefusedEvenWithForce() throws Exception {
        try (var _ = Startup.claim(home)) {
            assertThatThrownBy(() -> Restore.restore(home, archive, true))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already uses the data in " + home);
        }
    }

    @Test
    void aFolderWithDataIsRefusedAndWithForceItsDataIsMovedAside() throws Exception {
        Files.createDirectories(home.resolve("db"));
        Files.writeString(home.resolve("db/rapporteur.trace"), "newer");
        Files.createDirectories(home.resolve("index"));

        assertThatThrownBy(() -> Restore.restore(home, archive, false))
                .isInstanceOf(BackupRefused.class)
                .hasMessageStartingWith("There is data in " + home + " already; give --force");
        Restore.restore(home, archive, true);

        assertThat(home.resolve("replaced-1/db/rapporteur.trace")).hasContent("newer");
        assertThat(home.resolve("db/rapporteur.mv.db")).hasContent("pages");
        assertThat(home.resolve("index")).doesNotExist();
    }

    @Test
    void filesAndKeysGoToWhereTheSettingsSay() throws Exception {
        var places = new StoragePlaces(
                folder.resolve("the files"), folder.resolve("a safe/the keys.json"), Optional.empty());
        Files.createDirectories(places.folder().resolve("incoming"));
        Files.createDirectories(places.keyFile().getParent());
        Files.writeString(places.keyFile(), "newer");
        Files.write(archive, archive("format=1\n", FILE, BackupArchive.KEYS));

        assertThatThrownBy(() -> Restore.restore(home, places, archive, false))
                .isInstanceOf(BackupRefused.class)
                .hasMessageStartingWith("There is data in " + places.folder() + " already; give --force");
        var said = Restore.restore(home, places, archive, true);

        assertThat(said).contains("its files into " + places.folder());
        assertThat(places.folder().resolve("ab/cd/abcd" + "0".repeat(60))).hasContent("sealed bytes");
        assertThat(places.folder().resolve("replaced-1/incoming")).exists();
        assertThat(places.folder().resolve(".restoring")).doesNotExist();
        assertThat(places.keyFile()).hasContent("sealed bytes");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(places.keyFile())))
                .isEqualTo("rw-------");
        assertThat(home.resolve("replaced-1/the keys.json")).hasContent("newer");
        assertThat(home.resolve("files")).doesNotExist();
    }

    @Test
    void filesAreNotRestoredToWhereABucketIsSetUp() {
        var places = new StoragePlaces(home.resolve("files"), home.resolve("keys/storage.json"), Optional.of("papers"));

        assertThatThrownBy(() -> Restore.restore(home, places, archive, false))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("files lie in the bucket papers");
        assertThat(home.resolve("db")).doesNotExist();
    }

    @Test
    void theSettingsAreReadWhereAPortalReadsThem() {
        System.setProperty(
                "rapporteur.storage.folder", folder.resolve("the files").toString());
        try {
            var places = StoragePlaces.configured(home);

            assertThat(places.folder()).isEqualTo(folder.resolve("the files"));
            assertThat(places.keyFile()).isEqualTo(home.resolve("keys/storage.json"));
            assertThat(places.bucket()).isEmpty();
        } finally {
            System.clearProperty("rapporteur.storage.folder");
        }
    }

    private void clear() throws IOException {
        for (var part : new String[] {"db", "files"}) {
            try (var all = Files.walk(home.resolve(part))) {
                for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static byte[] archive(String about, String... files) throws IOException {
        var database = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(database)) {
            zip.putNextEntry(new ZipEntry("rapporteur.mv.db"));
            zip.write("pages".getBytes(StandardCharsets.UTF_8));
        }
        var bytes = new ByteArrayOutputStream();
        try (var archive = new BackupArchive(bytes)) {
            archive.add(BackupArchive.ABOUT, about);
            archive.add(BackupArchive.DATABASE, new ByteArrayInputStream(database.toByteArray()));
            for (var file : files) {
                archive.add(file, "sealed bytes");
            }
            archive.add("files/key-check", "word");
            archive.finish();
        }
        return bytes.toByteArray();
    }
}
