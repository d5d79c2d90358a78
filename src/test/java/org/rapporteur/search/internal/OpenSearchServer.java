package org.rapporteur.search.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One OpenSearch node as a process of its own on this machine, since its class path is not ours. */
final class OpenSearchServer implements AutoCloseable {

    private static final Path LIBRARIES = Path.of("target/opensearch/lib");
    private static final Path SOURCE = Path.of("src/test/resources/search/OpenSearchNode.java");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private OpenSearchServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static OpenSearchServer start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("config"));
        var port = freePort();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        LIBRARIES.toAbsolutePath() + "/*",
                        SOURCE.toAbsolutePath().toString(),
                        folder.toString(),
                        String.valueOf(port))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("opensearch.log").toFile())
                .start();
        var server = new OpenSearchServer(process, port);
        server.awaitAnswer();
        return server;
    }

    int port() {
        return port;
    }

    /** Asks the node past the portal, and gives the status of its answer. */
    int ask(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
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
                close();
                throw new IllegalStateException("OpenSearch does not answer");
            }
            Thread.sleep(200);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return ask("GET", "/") == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        http.shutdownNow();
    }
}
