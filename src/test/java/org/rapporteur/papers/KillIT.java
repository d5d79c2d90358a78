package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real process is killed with SIGKILL at each step of a paper's path, and a new one on the same data goes on: the same
 * beans, database file, store, index and reader process as in use, without the web server.
 */
@DisabledOnOs(OS.WINDOWS)
class KillIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private Path home;

    @Test
    void killedAtEachStepOfTheWayNothingIsLostAndNothingIsDoubled() throws Exception {
        kill("arrival", "-Drapporteur.papers.reading=false");
        kill("reading");
        kill("read");
        kill("indexed");

        assertThat(run("look")).contains("ALL IS WELL");
    }

    private void kill(String step, String... more) throws Exception {
        List<String> said = run(step, more);
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

    /** Runs a portal until it stands at its step, where it is killed, or until it ends by itself. */
    private List<String> run(String step, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogging.level.root=error",
                "-Dkill.step=" + step,
                "-Drapporteur.home=" + home,
                "-Drapporteur.reader.lib=" + System.getProperty("rapporteur.reader.lib")));
        command.addAll(List.of(more));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), KilledPortal.class.getName()));
        Process portal = new ProcessBuilder(command).redirectErrorStream(true).start();
        Timer patience = new Timer(true);
        patience.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        portal.destroyForcibly();
                    }
                },
                PATIENCE.toMillis());
        List<String> said = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(portal.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.equals("AT " + step)) {
                    // SIGKILL: no hook runs, nothing is written any more.
                    portal.destroyForcibly();
                    break;
                }
            }
        } finally {
            portal.destroyForcibly().waitFor();
            patience.cancel();
        }
        return said;
    }
}
