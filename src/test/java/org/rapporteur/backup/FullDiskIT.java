package org.rapporteur.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ForkedPortal;

/**
 * A whole portal on a small disk of its own that really fills up: {@link SmallDiskPortal} goes the steps. Its database lies
 * elsewhere, so that each step meets the full disk itself; what the database does is in DatabaseOnAFullDiskTest.
 */
@EnabledOnOs(OS.LINUX)
class FullDiskIT {

    /** Gives the process a disk nobody else sees, as a user of a name space of its own may. */
    private static final List<String> ON_A_SMALL_DISK =
            List.of("unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=48m,mode=700 tmpfs \"$0\" && exec \"$@\"");

    @TempDir
    private Path disk;

    @TempDir
    private Path elsewhere;

    @Test
    void fullAtEachStepItIsToldClearlyNothingIsLostAndAllGoesOnOnceThereIsRoom() throws Exception {
        assumeTrue(canHaveADisk(), "this system gives a process no disk of its own, so no disk was filled");
        var before = new java.util.ArrayList<>(ON_A_SMALL_DISK);
        before.add(disk.toString());

        var said = new ForkedPortal(before, SmallDiskPortal.class)
                .runUntil(
                        "ALL IS WELL",
                        List.of(
                                "rapporteur.home=" + disk.resolve("home"),
                                "small.disk=" + disk,
                                "small.elsewhere=" + elsewhere,
                                "rapporteur.intake.size=20MB",
                                "spring.datasource.url=jdbc:h2:file:" + elsewhere.resolve("db/rapporteur")));

        assertThat(said).contains("ALL IS WELL");
    }

    private boolean canHaveADisk() throws IOException, InterruptedException {
        var probe = Files.createDirectory(elsewhere.resolve("probe"));
        var command = new java.util.ArrayList<>(ON_A_SMALL_DISK);
        command.addAll(List.of(probe.toString(), "true"));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
