package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.ForkedPortal;

/**
 * A real process is killed with SIGKILL at each step of a paper's path and of the store's upkeep, and a new one on the same
 * data goes on: the same beans, database file, store, index and reader process as in use, without the web server. As many
 * steps as can stand still at the same time share a kill; {@link KilledPortal} says which.
 */
@DisabledOnOs(OS.WINDOWS)
class KillIT {

    private final ForkedPortal portal = new ForkedPortal(List.of(), KilledPortal.class);

    @TempDir
    private Path home;

    @Test
    void killedAtEachStepOfTheWayNothingIsLostAndNothingIsDoubled() throws Exception {
        for (var step : List.of("arrival", "reading", "read", "second", "upkeep")) {
            kill(step);
        }

        assertThat(run("look")).contains("ALL IS WELL");
    }

    private void kill(String step) throws Exception {
        var said = run(step);
        assertThat(said).as("the process reached the step").contains("AT " + step);
        said.stream()
                .filter(line -> line.startsWith("CHILD "))
                .flatMap(line ->
                        Arrays.stream(line.replaceAll("[^0-9 ]", "").strip().split(" +")))
                .map(Long::valueOf)
                .forEach(child -> await("the reader process ends with its parent")
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> ProcessHandle.of(child)
                                .filter(ProcessHandle::isAlive)
                                .isEmpty()));
    }

    private List<String> run(String step) throws Exception {
        return portal.runUntil(
                "AT " + step,
                List.of(
                        "kill.step=" + step,
                        "rapporteur.home=" + home,
                        "rapporteur.intake.size=5MB",
                        "rapporteur.ocr.enabled=true",
                        "rapporteur.ocr.command=" + home.resolve("program/tesseract")));
    }
}
