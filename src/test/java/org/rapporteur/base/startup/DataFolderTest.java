package org.rapporteur.base.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path temporary;

    @Test
    void aMissingFolderIsMade() throws Exception {
        Path home = temporary.resolve("a new/folder");

        try (DataFolder claimed = DataFolder.claim(home)) {
            assertThat(home).isDirectory();
        }
    }

    @Test
    void aSecondClaimOnTheSameDataIsRefusedAndNamesTheProcess() throws Exception {
        try (DataFolder first = DataFolder.claim(temporary)) {
            assertThatExceptionOfType(StartupRefused.class)
                    .isThrownBy(() -> DataFolder.claim(temporary))
                    .withMessageContaining("Another Rapporteur (process "
                            + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void aFolderThatWasLetGoCanBeClaimedAgain() throws Exception {
        DataFolder.claim(temporary).close();

        try (DataFolder again = DataFolder.claim(temporary)) {
            assertThat(temporary.resolve(DataFolder.LOCK_FILE)).exists();
        }
    }

    @Test
    void aLockFileLeftByAKilledProcessDoesNotStandInTheWay() throws Exception {
        Files.writeString(temporary.resolve(DataFolder.LOCK_FILE), "99999");

        try (DataFolder claimed = DataFolder.claim(temporary)) {
            assertThat(temporary.resolve(DataFolder.LOCK_FILE))
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Path file = Files.createFile(temporary.resolve("data"));

        assertThatExceptionOfType(StartupRefused.class)
                .isThrownBy(() -> DataFolder.claim(file))
                .withMessageContaining("is a file, not a folder");
    }

    @Test
    void aPlaceWhereNothingCanBeMadeIsRefused() {
        assertThatExceptionOfType(StartupRefused.class)
                .isThrownBy(() -> DataFolder.claim(Path.of("/proc/rapporteur")))
                .withMessageContaining("cannot be written to");
    }

    @Test
    void aDatabaseHeldByAnotherProgramIsRefused() throws Exception {
        Path database = Files.createFile(temporary.resolve("rapporteur.mv.db"));
        try (FileChannel other = FileChannel.open(database, StandardOpenOption.WRITE);
                FileLock lock = other.lock()) {
            assertThatExceptionOfType(StartupRefused.class)
                    .isThrownBy(() -> DataFolder.claim(temporary))
                    .withMessageContaining("is held by another program");
        }
        DataFolder.claim(temporary).close();
    }
}
