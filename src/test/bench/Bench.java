import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Measures what was promised: seconds until ready on a second start, memory of the idle web process, and bytes of the
 * first load in a real browser with an empty cache. Started by {@code ./portal bench} with the path of Chromium and the
 * command that starts the portal, in which HOME and PORT stand for a scratch folder and a free port.
 */
public final class Bench {

    private static final double READY_LIMIT_SECONDS = 6;
    private static final double MEMORY_LIMIT_MB = 600;
    private static final double LOAD_LIMIT_KB = 700;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final double BUSY_SHARE = 0.05;

    private final String chromium;
    private final List<String> command;
    private final Path scratch;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private boolean everythingHolds = true;

    private Bench(String chromium, List<String> template) throws IOException {
        this.chromium = chromium;
        this.scratch = Files.createTempDirectory("rapporteur-bench");
        this.port = freePort();
        String home = scratch.resolve("home").toString();
        this.command = template.stream()
                .map(part -> part.replace("=HOME", "=" + home).replace("=PORT", "=" + port))
                .toList();
    }

    /** Runs every measurement; ends with 1 if one of the limits does not hold. */
    public static void main(String[] args) throws Exception {
        Bench bench = new Bench(args[0], List.of(args).subList(1, args.length));
        try {
            bench.run();
        } finally {
            delete(bench.scratch);
        }
        System.exit(bench.everythingHolds ? 0 : 1);
    }

    private void run() throws Exception {
        Process first = start();
        double firstSeconds = secondsUntilReady(first);
        System.out.printf(Locale.ROOT, "%-48s %8.1f s%n", "First start with an empty data folder", firstSeconds);
        waitUntilQuiet(first);
        stop(first);

        Process second = start();
        try {
            report("Ready on the second start", secondsUntilReady(second), READY_LIMIT_SECONDS, "s");
            waitUntilQuiet(second);
            report("Memory of the idle web process", residentMegabytes(second), MEMORY_LIMIT_MB, "MB");
            measureFirstLoad();
            waitUntilQuiet(second);
            report("Memory after a visit", residentMegabytes(second), MEMORY_LIMIT_MB, "MB");
        } finally {
            stop(second);
        }
    }

    private void report(String what, double measured, double limit, String unit) {
        boolean holds = measured <= limit;
        everythingHolds &= holds;
        System.out.printf(
                Locale.ROOT,
                "%-48s %8.1f %-3s limit %4.0f %-3s %s%n",
                what,
                measured,
                unit,
                limit,
                unit,
                holds ? "holds" : "DOES NOT HOLD");
    }

    // ---- The portal

    private Process start() throws IOException {
        Path log = scratch.resolve("portal.log");
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private double secondsUntilReady(Process portal) throws Exception {
        long began = System.nanoTime();
        HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        await("the portal is ready", PATIENCE, () -> {
            if (!portal.isAlive()) {
                throw new IllegalStateException("The portal ended by itself: " + lastLines());
            }
            try {
                return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
        return (System.nanoTime() - began) / 1e9;
    }

    /** Quiet: next to no processor time used for some seconds. */
    private static void waitUntilQuiet(Process portal) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            Duration before = processorTime(portal);
            Thread.sleep(QUIET);
            double used = processorTime(portal).minus(before).toMillis();
            if (used / QUIET.toMillis() < BUSY_SHARE) {
                return;
            }
        }
    }

    private static Duration processorTime(Process portal) {
        return Stream.concat(Stream.of(portal.toHandle()), portal.descendants())
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static double residentMegabytes(Process portal) throws Exception {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(portal.pid())).start();
        String kilobytes = new String(ps.getInputStream().readAllBytes()).strip();
        return Long.parseLong(kilobytes) / 1024.0;
    }

    private static void stop(Process portal) throws InterruptedException {
        portal.destroy();
        if (!portal.waitFor(40, TimeUnit.SECONDS)) {
            portal.destroyForcibly().waitFor();
        }
    }

    // ---- The browser

    private void measureFirstLoad() throws Exception {
        Path profile = scratch.resolve("profile");
        Process browser = new ProcessBuilder(
                        chromium,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            Path portFile = profile.resolve("DevToolsActivePort");
            await("the browser is ready", Duration.ofSeconds(30), () -> Files.exists(portFile));
            String debugger = Files.readAllLines(portFile).getFirst();
            HttpRequest list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + debugger + "/json/list"))
                    .build();
            Matcher socket = Pattern.compile("\"webSocketDebuggerUrl\":\\s*\"(ws:[^\"]*/page/[^\"]*)\"")
                    .matcher(http.send(list, BodyHandlers.ofString()).body());
            if (!socket.find()) {
                throw new IllegalStateException("The browser shows no page");
            }
            measureIn(new Page(http, URI.create(socket.group(1))));
        } finally {
            browser.destroy();
            browser.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private void measureIn(Page page) throws Exception {
        page.send("Network.enable", "{}");
        page.send("Page.navigate", "{\"url\":\"" + address() + "/\"}");
        page.waitUntilLoaded();
        report("Sign-in page, " + page.requests() + " requests, compressed", page.kilobytes(), LOAD_LIMIT_KB, "KB");
        page.send("Runtime.evaluate", "{\"expression\":\"" + SIGN_IN + "\"}");
        page.waitUntilLoaded();
        report("First load up to Home, " + page.requests() + " requests", page.kilobytes(), LOAD_LIMIT_KB, "KB");
    }

    private static final String SIGN_IN = "for (const [name, value] of [['username', 'secretariat'], ['password', 'demo']]) {"
            + " const input = document.querySelector(`input[name=${name}]`); input.value = value;"
            + " input.dispatchEvent(new Event('input', {bubbles: true}));"
            + " input.dispatchEvent(new Event('change', {bubbles: true})); }"
            + " document.querySelector('vaadin-button[slot=submit], vaadin-button[theme~=submit], button[type=submit],"
            + " vaadin-button').click()";

    /** One page of the browser, spoken to in its own protocol; adds up what comes over the wire. */
    private static final class Page implements WebSocket.Listener {

        private static final Pattern LENGTH = Pattern.compile("\"encodedDataLength\":(\\d+)");
        private static final Pattern REQUEST = Pattern.compile("\"requestId\":\"([^\"]+)\"");
        private static final Duration SILENCE = Duration.ofSeconds(3);

        private final WebSocket socket;
        private final AtomicInteger ids = new AtomicInteger();
        private final AtomicLong bytes = new AtomicLong();
        private final AtomicLong lastTraffic = new AtomicLong(System.nanoTime());
        private final Set<String> finished = ConcurrentHashMap.newKeySet();
        private final StringBuilder message = new StringBuilder();

        Page(HttpClient http, URI address) {
            socket = http.newWebSocketBuilder().buildAsync(address, this).join();
        }

        void send(String method, String parameters) {
            String call = "{\"id\":%d,\"method\":\"%s\",\"params\":%s}";
            lastTraffic.set(System.nanoTime());
            socket.sendText(call.formatted(ids.incrementAndGet(), method, parameters), true)
                    .join();
        }

        int requests() {
            return finished.size();
        }

        double kilobytes() {
            return bytes.get() / 1024.0;
        }

        /** Loaded: nothing came over the wire for some seconds. */
        void waitUntilLoaded() throws Exception {
            await("the page is loaded", Duration.ofMinutes(1), () ->
                    System.nanoTime() - lastTraffic.get() > SILENCE.toNanos());
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                receive(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        private void receive(String event) {
            if (event.contains("\"method\":\"Network.")) {
                lastTraffic.set(System.nanoTime());
            }
            if (event.contains("\"method\":\"Network.loadingFinished\"")) {
                Matcher request = REQUEST.matcher(event);
                Matcher length = LENGTH.matcher(event);
                if (request.find() && length.find() && finished.add(request.group(1))) {
                    bytes.addAndGet(Long.parseLong(length.group(1)));
                }
            }
        }
    }

    // ---- Small things

    private String address() {
        return "http://localhost:" + port;
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(scratch.resolve("portal.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static void await(String what, Duration limit, BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Waited " + limit.toSeconds() + " s in vain until " + what);
            }
            Thread.sleep(50);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
