package org.rapporteur.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ForkedPortal;
import org.rapporteur.Rapporteur;
import org.rapporteur.TestClock;

/** The portal as it is started, with the keys of another one. */
class WrongKeyIT {

    @TempDir
    private Path home;

    @TempDir
    private Path other;

    @Test
    void aStartWithTheKeysOfAnotherPortalIsOneSentenceAndNoStart() throws Exception {
        for (var portal : List.of(home, other)) {
            TestStore.in(portal, true, new TestClock());
        }
        Files.copy(
                other.resolve("keys/storage.json"),
                home.resolve("keys/storage.json"),
                StandardCopyOption.REPLACE_EXISTING);

        var said = new ForkedPortal(List.of(), Rapporteur.class)
                .runUntil("never", List.of("rapporteur.home=" + home, "server.port=0"));

        assertThat(said)
                .anyMatch(line -> line.startsWith("Rapporteur did not start. The key file "
                        + home.resolve("keys/storage.json") + " does not fit the files in "))
                .as("no trace of a stack")
                .noneMatch(line -> line.startsWith("\tat "));
    }
}
