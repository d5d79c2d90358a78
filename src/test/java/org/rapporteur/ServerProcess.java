package org.rapporteur;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** A server of another maker as a process of its own on this machine, since its class path is not ours. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;

    private ServerProcess(Process process) {
        this.process = process;
    }

    /** A port nobody listens at. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param name what to call it
     * @param folder where it works, and where its log lies
     * @param java what the JVM is told
     * @param answers asks it something; what fails is no answer yet
     */
    public static ServerProcess start(String name, Path folder, List<String> java, Callable<Boolean> answers)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(java);
        var server = new ServerProcess(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start());
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!isTrue(answers)) {
            if (!server.process.isAlive() || System.nanoTime() > until) {
                server.close();
                throw new IllegalStateException(name + " does not answer");
            }
            Thread.sleep(200);
        }
        return server;
    }

    private static boolean isTrue(Callable<Boolean> answers) throws InterruptedException {
        try {
            return answers.call();
        } catch (InterruptedException stopped) {
            throw stopped;
        } catch (Exception notYet) {
            return false;
        }
    }

    /** Ends it, without waiting for that. */
    @Override
    public void close() {
        process.destroy();
    }

    /** Ends it at once. */
    public void kill() {
        process.destroyForcibly();
    }
}
