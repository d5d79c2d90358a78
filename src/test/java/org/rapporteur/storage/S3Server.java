package org.rapporteur.storage;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.ServerProcess;
import org.rapporteur.storage.internal.StorageSettings.S3;

/**
 * S3Mock as a process of its own on this machine. One serves all tests, each under a prefix of its own, and ends with them.
 */
public final class S3Server {

    private static final Path JAR = Path.of("target/s3mock/s3mock.jar");

    private static @Nullable S3Server shared;

    private final ServerProcess process;
    private final String address;

    private S3Server(ServerProcess process, String address) {
        this.process = process;
        this.address = address;
    }

    /** With a bucket named {@code papers}. */
    public static synchronized S3Server shared() throws IOException, InterruptedException {
        if (shared == null) {
            shared = start(Files.createTempDirectory("s3mock-"), "papers");
            Runtime.getRuntime().addShutdownHook(new Thread(shared.process::kill));
        }
        return shared;
    }

    private static S3Server start(Path folder, String bucket) throws IOException, InterruptedException {
        var port = ServerProcess.freePort();
        var address = "http://127.0.0.1:" + port;
        var process = ServerProcess.start(
                "s3mock",
                folder,
                List.of(
                        "-Xmx200m",
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "--http.port=" + port,
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--com.adobe.testing.s3mock.store.initial-buckets=" + bucket),
                () -> answers(address));
        return new S3Server(process, address);
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

    private static boolean answers(String address) throws IOException {
        var question = (HttpURLConnection) URI.create(address).toURL().openConnection();
        return question.getResponseCode() == 200;
    }
}
