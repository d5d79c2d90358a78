package org.rapporteur.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LauncherTest {

    private static final Path SCRIPT = Path.of("src/test/launcher/launcher-test.sh");
    private static final Path LAUNCHER = Path.of("portal");
    private static final long LIMIT_SECONDS = 20;

    @Test
    void everyWrongInputGetsOneClearSentence() throws Exception {
        Process process = new ProcessBuilder(
                        "bash",
                        SCRIPT.toAbsolutePath().toString(),
                        LAUNCHER.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(output.lines().filter(line -> !line.startsWith("ok "))).isEmpty();
        assertThat(process.exitValue()).isZero();
    }
}
