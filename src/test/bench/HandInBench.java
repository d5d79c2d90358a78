import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures papers handed to a running portal until their words are found, and the memory of all its processes. Started by
 * {@code ./portal bench papers} with the command that starts the portal, in which HOME and PORT stand for a scratch folder
 * and a free port.
 */
public final class HandInBench {

    private static final double MEDIAN_SECONDS = 1;
    private static final double SLOW_SECONDS = 5;
    private static final double MEMORY_MB = 1536;
    private static final int PAPERS = 40;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String ACCOUNT = "secretariat";

    private final BenchPortal portal;
    private final Figures figures;

    private HandInBench(BenchPortal portal, Figures figures) {
        this.portal = portal;
        this.figures = figures;
    }

    /** Runs every measurement; ends with 1 if one of the limits does not hold. */
    public static void main(String[] args) throws Exception {
        var figures = new Figures();
        try (var portal = new BenchPortal(List.of(args))) {
            new HandInBench(portal, figures).run();
        }
        System.exit(figures.allHold() ? 0 : 1);
    }

    private void run() throws Exception {
        portal.start();
        String meeting = first(get("/api/v1/meetings?state=REGISTRATION"), "\"id\":\"([0-9a-f-]{36})\"");
        BenchPortal.await(
                "the demonstration is read",
                PATIENCE,
                () -> !get("/api/v1/meetings/" + meeting + "/papers").contains("\"WAITING\""));
        handIn(meeting, 0);
        double[] seconds = new double[PAPERS];
        double memory = 0;
        for (int i = 0; i < PAPERS; i++) {
            seconds[i] = handIn(meeting, i + 1);
            memory = Math.max(memory, portal.megabytesOfAll());
        }
        Arrays.sort(seconds);
        figures.atMost("Handed in until found, p50", seconds[PAPERS / 2], MEDIAN_SECONDS, "s");
        figures.atMost("Handed in until found, p95", seconds[(int) (PAPERS * 0.95)], SLOW_SECONDS, "s");
        figures.atMost("Memory of all processes together", memory, MEMORY_MB, "MB");
    }

    /** Seconds from the first byte sent until a word that stands in this paper alone is found. */
    private double handIn(String meeting, int number) throws Exception {
        String word = "bench" + UUID.randomUUID().toString().replace("-", "");
        String text = "{\\rtf1\\ansi Paper " + number + " on the review of legal sanctions. " + "A paragraph of it. ".repeat(2_000)
                + word + "\\par}";
        String boundary = "part" + word;
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"metadata\"\r\n"
                + "Content-Type: application/json\r\n\r\n{\"title\":\"Measured paper " + number
                + "\",\"kind\":\"WORKING\",\"language\":\"en\",\"classification\":\"PARTICIPANTS\"}\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"paper" + number + ".rtf\"\r\n"
                + "Content-Type: application/rtf\r\n\r\n" + text + "\r\n--" + boundary + "--\r\n";
        long began = System.nanoTime();
        var answer = portal.send(portal.request("/api/v1/meetings/" + meeting + "/papers", ACCOUNT)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body))
                .build());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("The paper was not accepted: " + answer.statusCode() + " " + answer.body());
        }
        BenchPortal.await("the word is found", PATIENCE, () -> get("/api/v1/search?q=" + word).contains("\"total\":1"));
        return (System.nanoTime() - began) / 1e9;
    }

    private String get(String path) throws IOException, InterruptedException {
        return portal.get(path, ACCOUNT).body();
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("There is no meeting in registration: " + text);
        }
        return found.group(1);
    }
}
