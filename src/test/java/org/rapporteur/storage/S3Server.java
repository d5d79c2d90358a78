package org.rapporteur.storage;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.rapporteur.storage.internal.StorageSettings.S3;

/**
 * S3Mock as a process of its own on this machine, since it is an application with a class path of its own. One serves all
 * tests, each under a prefix of its own, and ends with them.
 */
public final class S3Server {

    private static final Path JAR = Path.of("target/s3mock/s3mock.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static @Nullable S3Server shared;

    private final Process process;
    private final String address;

    private S3Server(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** With a bucket named {@code papers}. */
    public static synchronized S3Server shared() throws IOException, InterruptedException {
        if (shared == null) {
            shared = start(Files.createTempDirectory("s3mock-"), "papers");
            Runtime.getRuntime().addShutdownHook(new Thread(shared.process::destroyForcibly));
        }
        return shared;
    }

    private static S3Server start(Path folder, String bucket) throws IOException, InterruptedException {
        var port = freePort();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "--http.port=" + port,
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--com.adobe.testing.s3mock.store.initial-buckets=" + bucket)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3mock.log").toFile())
                .start();
        var server = new S3Server(process, "http://127.0.0.1:" + port);
        server.awaitAnswer();
        return server;
    }

    S3 bucket(String name, String prefix) {
        return bucket(name, prefix, address);
    }

    /** A bucket behind another address. */
    public static S3 bucket(String name, String prefix, String address) {
        return new S3(name, "us-east-1", address, prefix, "key", "secret", true, Duration.ofSeconds(1));
    }

    public int port() {
        return URI.create(address).getPort();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                process.destroy();
                throw new IllegalStateException("The S3 server does not answer");
            }
            Thread.sleep(200);
        }
    }

    private boolean answers() {
        try {
            var question = (HttpURLConnection) URI.create(address).toURL().openConnection();
            return question.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
