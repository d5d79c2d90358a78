package org.rapporteur;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import org.springframework.test.context.TestContextManager;

/** Runs the main method of a test class in a JVM of its own, with the class path of the tests. */
public final class ForkedPortal {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final List<String> before;
    private final Class<?> main;

    /**
     * Nothing runs yet.
     *
     * @param before what the command begins with, such as a program that gives it a disk of its own
     */
    public ForkedPortal(List<String> before, Class<?> main) {
        this.before = List.copyOf(before);
        this.main = main;
    }

    /** What a forked portal does; its test's fields are filled as in a test. */
    public interface Play<T> {
        /** Does it, and throws when something is not as it should be. */
        void with(T portal) throws Exception;
    }

    /** The whole of a main method: makes a portal ready, plays, and ends the process with 0 when all was well. */
    public static <T> void play(T portal, Play<T> play) {
        try {
            new TestContextManager(portal.getClass()).prepareTestInstance(portal);
            play.with(portal);
            System.exit(0);
        } catch (Throwable failed) {
            failed.printStackTrace(System.out);
            System.exit(1);
        }
    }

    /**
     * Runs until a line is said, when the process is killed, or until it ends by itself.
     *
     * @return all lines that were said
     */
    public List<String> runUntil(String last, List<String> properties) throws IOException, InterruptedException {
        var command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Duser.language=en",
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogging.level.root=error",
                "-Drapporteur.reader.lib=" + System.getProperty("rapporteur.reader.lib")));
        properties.forEach(property -> command.add("-D" + property));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        var portal = new ProcessBuilder(command).redirectErrorStream(true).start();
        var patience = new Timer(true);
        patience.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        portal.destroyForcibly();
                    }
                },
                PATIENCE.toMillis());
        var said = new ArrayList<String>();
        try (var lines = new BufferedReader(new InputStreamReader(portal.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.equals(last)) {
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
