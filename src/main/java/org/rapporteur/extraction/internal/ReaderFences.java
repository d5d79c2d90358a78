package org.rapporteur.extraction.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds out, once, which of the system's fences can be put round a child process, and what holds round one. */
final class ReaderFences {

    /** The largest single file the child may write, in bytes. */
    static final long LARGEST_FILE = 1L << 30;

    private static final List<List<String>> WITHOUT_NETWORK =
            List.of(List.of("unshare", "-n"), List.of("unshare", "-r", "-n"));
    private static final List<String> LIMITED =
            List.of("prlimit", "--fsize=" + LARGEST_FILE, "--nofile=1024", "--core=0");

    /** Keeps a Ctrl-C that is meant for the application from ending the child in the middle of an innocent file. */
    private static final List<String> OWN_SESSION = List.of("setsid");

    private static final List<String> LOW_PRIORITY = List.of("nice", "-n", "19");

    /** What is known of a process of which the system says nothing. */
    static final Held NOTHING_HELD = new Held(false, false, false, 0);

    /** None at all. */
    static final ReaderFences NONE = new ReaderFences(List.of(), List.of(), List.of());

    private final List<String> session;
    private final List<String> network;
    private final List<String> resources;

    private ReaderFences(List<String> session, List<String> network, List<String> resources) {
        this.session = session;
        this.network = network;
        this.resources = resources;
    }

    /**
     * Probes by running a command that does nothing inside each fence.
     *
     * @param givesWay whether the child is to work only when nothing else wants to
     */
    static ReaderFences probe(boolean givesWay) {
        List<String> network =
                WITHOUT_NETWORK.stream().filter(ReaderFences::works).findFirst().orElse(List.of());
        List<String> session = new ArrayList<>(works(OWN_SESSION) ? OWN_SESSION : List.of());
        if (givesWay && works(LOW_PRIORITY)) {
            session.addAll(LOW_PRIORITY);
        }
        return new ReaderFences(session, network, works(LIMITED) ? LIMITED : List.of());
    }

    /**
     * What holds round a child that runs, by what the system says about it; empty where the system does not say.
     *
     * @param pid of the child
     */
    static Optional<Held> held(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            boolean network = Files.readAllLines(process.resolve("net/dev")).stream()
                    .skip(2)
                    .allMatch(line -> line.strip().startsWith("lo:"));
            List<String> limits = Files.readAllLines(process.resolve("limits"));
            boolean environment = Arrays.stream(
                            Files.readString(process.resolve("environ")).split("\0"))
                    .filter(variable -> !variable.isEmpty())
                    .allMatch(variable -> BareEnvironment.NAMES.contains(variable.split("=", 2)[0]));
            return Optional.of(new Held(
                    network,
                    limit(limits, "Max file size") == LARGEST_FILE,
                    environment,
                    limit(limits, "Max address space")));
        } catch (IOException | UncheckedIOException notHere) {
            return Optional.empty();
        }
    }

    /** The lower of the two numbers that are said of a limit; 0 for none. */
    private static long limit(List<String> limits, String name) {
        return limits.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip().split("\\s+")[0])
                .filter(number -> number.matches("\\d{1,18}"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    /**
     * What holds round a harmless process that is started in the same way; empty where the system does not say.
     *
     * @param prefix what is put before its command
     */
    static Optional<Held> tried(List<String> prefix, ReaderFolder folder) {
        List<String> command = new ArrayList<>(prefix);
        command.add("cat");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        BareEnvironment.of(builder, folder);
        try {
            Process process = builder.start();
            try {
                // It repeats what it is told once it has taken the place of everything before it.
                process.getOutputStream().write('x');
                process.getOutputStream().flush();
                return process.getInputStream().read() == 'x' ? held(process.pid()) : Optional.empty();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /**
     * What was seen to hold round a running child.
     *
     * @param memory bytes of address space it may have, 0 for no limit
     */
    record Held(boolean network, boolean resources, boolean environment, long memory) {}

    boolean network() {
        return !network.isEmpty();
    }

    boolean resources() {
        return !resources.isEmpty();
    }

    /** What to put before the child's command; each of these replaces itself by the next, so the process id stays. */
    List<String> prefix() {
        List<String> prefix = new ArrayList<>(session);
        prefix.addAll(network);
        prefix.addAll(resources);
        return prefix;
    }

    /**
     * What to put before the command of a program of another maker.
     *
     * @param room what to put before it to give it a room of its own; without one it has no network at least
     * @param more limits of {@code prlimit} for it
     */
    List<String> prefix(List<String> room, String... more) {
        List<String> prefix = new ArrayList<>(session);
        if (!resources.isEmpty()) {
            prefix.addAll(resources);
            prefix.addAll(List.of(more));
        }
        prefix.addAll(room.isEmpty() ? network : room);
        return prefix;
    }

    /** Whether a command that does nothing runs behind these. */
    static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(5, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
