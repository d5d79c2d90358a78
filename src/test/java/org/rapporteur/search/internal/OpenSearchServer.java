package org.rapporteur.search.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rapporteur.ServerProcess;

/** One OpenSearch node as a process of its own on this machine. */
final class OpenSearchServer implements AutoCloseable {

    private static final Path LIBRARIES = Path.of("target/opensearch/lib");
    private static final Path SOURCE = Path.of("src/test/resources/search/OpenSearchNode.java");

    private final ServerProcess process;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private OpenSearchServer(Path folder, int port) throws IOException, InterruptedException {
        this.port = port;
        this.process = ServerProcess.start(
                "opensearch",
                folder,
                List.of(
                        "-Xmx400m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        LIBRARIES.toAbsolutePath() + "/*",
                        SOURCE.toAbsolutePath().toString(),
                        folder.toString(),
                        String.valueOf(port)),
                () -> ask("GET", "/") == 200);
    }

    static OpenSearchServer start(Path folder) throws IOException, InterruptedException {
        if (!Files.isDirectory(LIBRARIES)) {
            throw new IllegalStateException(
                    "There is no search server in " + LIBRARIES + "; ./portal servers fetches it");
        }
        Files.createDirectories(folder.resolve("config"));
        return new OpenSearchServer(folder, ServerProcess.freePort());
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

    @Override
    public void close() {
        process.close();
        http.shutdownNow();
    }
}
