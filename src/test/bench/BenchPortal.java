import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A portal with demonstration data in a folder of its own, started and stopped as often as a measurement needs. */
final class BenchPortal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final double BUSY_SHARE = 0.05;

    private final Scratch scratch;
    private final int port;
    private final List<String> command;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;
    private long began;

    /** Nothing is started yet; in the command HOME and PORT stand for its folder and a free port. */
    BenchPortal(List<String> template) throws IOException {
        scratch = Scratch.create();
        port = freePort();
        command = template.stream()
                .map(part -> part.replace("=HOME", "=" + home()).replace("=PORT", "=" + port))
                .toList();
    }

    /** Starts it and waits; the answer is the seconds until it said that it is ready. */
    double start() throws Exception {
        began = System.nanoTime();
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        HttpRequest health = HttpRequest.newBuilder(address("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        await("the portal is ready", PATIENCE, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The portal ended by itself: " + lastLines());
            }
            try {
                return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            }
        });
        return (System.nanoTime() - began) / 1e9;
    }

    /** Stops it, by force when it does not by itself. */
    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    /** A folder for the measurement's own files. */
    Path folder() {
        return scratch.folder();
    }

    /** The folder of its data. */
    Path home() {
        return scratch.folder().resolve("home");
    }

    /** An address of it. */
    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** A request with the token of a demonstration account. */
    HttpRequest.Builder request(String path, String account) {
        return HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer demo-" + account);
    }

    /** What it answers to a GET. */
    HttpResponse<String> get(String path, String account) throws IOException, InterruptedException {
        return send(request(path, account).build());
    }

    /** What it answers. */
    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    /** Waits until next to no processor time was used for some seconds. */
    void awaitQuiet() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            Duration before = processorTime();
            Thread.sleep(QUIET);
            double used = processorTime().minus(before).toMillis();
            if (used / QUIET.toMillis() < BUSY_SHARE) {
                return;
            }
        }
    }

    /** Resident memory of the web process alone, in megabytes. */
    double megabytes() throws IOException {
        return megabytes(process.toHandle());
    }

    /** Resident memory of the web process and all it started, in megabytes. */
    double megabytesOfAll() throws IOException {
        double sum = 0;
        for (ProcessHandle each : all().toList()) {
            sum += megabytes(each);
        }
        return sum;
    }

    @Override
    public void close() throws Exception {
        stop();
        scratch.close();
    }

    /** Asks until it is so; throws when the limit is over. */
    static void await(String what, Duration limit, Callable<Boolean> condition) throws Exception {
        long until = System.nanoTime() + limit.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Waited " + limit.toSeconds() + " s in vain until " + what);
            }
            Thread.sleep(20);
        }
    }

    private Stream<ProcessHandle> all() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    private Duration processorTime() {
        return all().map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static double megabytes(ProcessHandle process) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
        String kilobytes = new String(ps.getInputStream().readAllBytes()).strip();
        return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) / 1024.0;
    }

    private Path log() {
        return scratch.folder().resolve("portal.log");
    }

    private String lastLines() throws IOException {
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
