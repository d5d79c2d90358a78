package org.rapporteur.extraction.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.pipes.PipesServer;
import org.rapporteur.extraction.ReaderLimits;

/**
 * What a child process is started with.
 *
 * @param lib folder of the reader's jars
 * @param configuration the file that names the child's parsers
 * @param folder its own
 * @param fences the system's, round it
 * @param limits of its heap, time and life
 * @param alone whether it is for one file that needs long, and not for many that need little
 */
record ChildLaunch(
        Path lib, Path configuration, ReaderFolder folder, ReaderFences fences, ReaderLimits limits, boolean alone) {

    /**
     * The second compiler begins four times later than it does by itself. In the life of a child it would take half of
     * the processor time, for methods that a file or two need; left out, a child that has long been warm reads a third
     * less. A file that is alone in its child gets the compilers as the JVM comes with them.
     */
    private static final List<String> LATE_SECOND_COMPILER = List.of(
            "-XX:Tier4InvocationThreshold=20000",
            "-XX:Tier4MinInvocationThreshold=5000",
            "-XX:Tier4CompileThreshold=40000",
            "-XX:Tier4BackEdgeThreshold=200000");

    /** Starts it; whether it became ready is yet to be seen. */
    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.directory(folder.root().toFile());
        BareEnvironment.of(builder, folder);
        return builder.start();
    }

    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>(fences.prefix());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (!alone) {
            command.addAll(LATE_SECOND_COMPILER);
        }
        command.addAll(List.of(
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-Djava.awt.headless=true",
                "-Dlog4j2.statusLoggerLevel=OFF",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-Djava.io.tmpdir=" + folder.temporary(),
                "-D" + EmbeddedGuard.DEPTH + "=" + limits.embeddedDepth(),
                "-D" + EmbeddedGuard.CONFIGURATION + "=" + configuration,
                "-cp",
                lib.toAbsolutePath().resolve("*") + File.pathSeparator + folder.classes(),
                PipesServer.class.getName(),
                configuration.toString(),
                Long.toString(ChildProtocol.LARGEST_OUTPUT)));
        // The child's own watchdog comes after ours: it is for the case that we are gone.
        command.add(Long.toString(limits.time().multipliedBy(2).plusSeconds(10).toMillis()));
        command.add(Long.toString(ReaderChild.IDLE.toMillis()));
        return command;
    }
}
