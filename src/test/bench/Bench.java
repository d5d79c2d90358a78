import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures what was promised: seconds until ready on a second start, memory of the idle web process, and bytes of the
 * first load in a real browser with an empty cache. Started by {@code ./portal bench} with the path of Chromium and the
 * command that starts the portal, in which HOME and PORT stand for a scratch folder and a free port.
 */
public final class Bench {

    private static final double READY_LIMIT_SECONDS = 6;
    private static final double MEMORY_LIMIT_MB = 600;
    private static final double LOAD_LIMIT_KB = 700;

    private final String chromium;
    private final BenchPortal portal;
    private final Figures figures;
    private final HttpClient http = HttpClient.newHttpClient();

    private Bench(String chromium, BenchPortal portal, Figures figures) {
        this.chromium = chromium;
        this.portal = portal;
        this.figures = figures;
    }

    /** Runs every measurement; ends with 1 if one of the limits does not hold. */
    public static void main(String[] args) throws Exception {
        var figures = new Figures();
        try (var portal = new BenchPortal(List.of(args).subList(1, args.length))) {
            new Bench(args[0], portal, figures).run();
        }
        System.exit(figures.allHold() ? 0 : 1);
    }

    private void run() throws Exception {
        figures.figure("First start with an empty data folder", portal.start(), "s");
        portal.awaitQuiet();
        portal.stop();

        figures.atMost("Ready on the second start", portal.start(), READY_LIMIT_SECONDS, "s");
        portal.awaitQuiet();
        figures.atMost("Memory of the idle web process", portal.megabytes(), MEMORY_LIMIT_MB, "MB");
        measureFirstLoad();
        portal.awaitQuiet();
        figures.atMost("Memory after a visit", portal.megabytes(), MEMORY_LIMIT_MB, "MB");
    }

    private void measureFirstLoad() throws Exception {
        Path profile = portal.folder().resolve("profile");
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
            BenchPortal.await(
                    "the browser has written where it listens",
                    Duration.ofSeconds(30),
                    () -> Files.exists(portFile) && Files.size(portFile) > 0);
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
        page.send("Page.navigate", "{\"url\":\"" + portal.address("/") + "\"}");
        page.waitUntilLoaded();
        figures.atMost("Sign-in page, " + page.requests() + " requests, compressed", page.kilobytes(), LOAD_LIMIT_KB, "KB");
        page.send("Runtime.evaluate", "{\"expression\":\"" + SIGN_IN + "\"}");
        page.waitUntilLoaded();
        figures.atMost("First load up to Home, " + page.requests() + " requests", page.kilobytes(), LOAD_LIMIT_KB, "KB");
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
            BenchPortal.await("the page is loaded", Duration.ofMinutes(1), () ->
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
}
