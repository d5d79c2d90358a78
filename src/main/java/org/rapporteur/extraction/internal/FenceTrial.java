package org.rapporteur.extraction.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which of the fences that are ours, not the system's, hold here, by letting a process try to cross each: smaller than round
 * the reader, but put up in the same way.
 *
 * @param heap whether a process that takes more memory than its heap ends
 * @param time whether one that gives no answer is ended
 * @param temporary whether one that fills its temporary folder is ended
 */
record FenceTrial(boolean heap, boolean time, boolean temporary) {

    /** Not tried yet, or it could not be. */
    static final FenceTrial NONE = new FenceTrial(false, false, false);

    private static final Logger LOG = LoggerFactory.getLogger(FenceTrial.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int EXIT_OUT_OF_MEMORY = 3;

    /**
     * Starts three processes, one after the other; takes a second or two.
     *
     * @param work where their folder is made; the system's temporary folder when absent
     */
    static FenceTrial in(@Nullable Path work) {
        try (ReaderFolder folder = ReaderFolder.create(work)) {
            return new FenceTrial(heap(folder), time(folder), temporary(folder));
        } catch (IOException e) {
            LOG.warn("The fences round the reader could not be tried", e);
            return NONE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return NONE;
        }
    }

    private static boolean heap(ReaderFolder folder) throws IOException, InterruptedException {
        Process process = start(folder, "heap");
        try {
            return process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == EXIT_OUT_OF_MEMORY;
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean time(ReaderFolder folder) throws IOException, InterruptedException {
        Process process = start(folder, "time");
        try {
            return !answers(process, new Watch(folder, Long.MAX_VALUE, process::destroyForcibly), SHORT)
                    && ends(process.destroyForcibly());
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean temporary(ReaderFolder folder) throws IOException, InterruptedException {
        Process process = start(folder, "folder");
        try {
            return !answers(process, new Watch(folder, 1, process::destroyForcibly), PATIENCE) && ends(process);
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean answers(Process process, Watch watch, Duration limit) {
        try {
            return watch.within(limit, () -> process.getInputStream().read()) >= 0;
        } catch (IOException | TimeoutException ended) {
            return false;
        }
    }

    private static boolean ends(Process process) throws InterruptedException {
        return process.waitFor(5, TimeUnit.SECONDS);
    }

    private static Process start(ReaderFolder folder, String fence) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx8m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + folder.temporary(),
                "-cp",
                folder.classes(List.of(Trespasser.class)).toString(),
                Trespasser.class.getName(),
                fence));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.root().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        BareEnvironment.of(builder, folder);
        return builder.start();
    }
}
