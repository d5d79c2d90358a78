import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.rapporteur.extraction.IntakeLimits;
import org.rapporteur.extraction.ReadRequest;
import org.rapporteur.extraction.ReadRequest.Attempt;
import org.rapporteur.extraction.ReaderLimits;
import org.rapporteur.extraction.Reading;
import org.rapporteur.extraction.ReadingReason;
import org.rapporteur.extraction.internal.Examination;
import org.rapporteur.extraction.internal.ReaderProcess;
import org.springframework.util.unit.DataSize;

/**
 * Measures reading: all real files of Apache Tika's own tests through the intake and the reader process, with one child
 * and with two, beside Tika in process on the same files in the same run; then papers handed to a running portal until
 * their words are found, and the memory of all its processes. Started by {@code ./portal bench papers} with the
 * application on the class path, the reader's libraries, Tika's files, and the command that starts the portal, in which
 * HOME and PORT stand for a scratch folder and a free port.
 *
 * <p>Warm means on both sides that the same processes have met all the files before. They then read them in turns, a
 * round each, and the middle one of each side's rounds counts, so that what else the machine does meets all alike. In a
 * round each child reads all the files, the two beside each other. A child's replacement after so many files would make
 * a round a measure of cold starts; it is measured by itself, as a child's whole life from its start on. Tika in process has the child's configuration, its largest heap and its
 * collector, and the compilers as the JVM comes with them.
 */
public final class PapersBench {

    private static final double ONE_CHILD = 0.6;
    private static final double TWO_CHILDREN = 0.9;
    private static final double MEDIAN_SECONDS = 1;
    private static final double SLOW_SECONDS = 5;
    private static final double MEMORY_MB = 1536;
    private static final int PAPERS = 40;
    private static final int DEPTH = 5;

    /** How often both sides read all files, after a first time that counts for none. */
    private static final int ROUNDS = 3;

    /** How many files a child reads until it is replaced: in the product, and never. */
    private static final int LIFE = 500;

    private static final int UNREPLACED = Integer.MAX_VALUE;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String TOKEN = "demo-secretariat";

    private record File(Path path, String name, String mediaType) {}

    private final Path lib;
    private final Path samples;
    private final List<String> command;
    private final Path scratch;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private boolean everythingHolds = true;

    private PapersBench(Path lib, Path samples, List<String> template) throws IOException {
        this.lib = lib;
        this.samples = samples;
        this.scratch = Files.createTempDirectory("rapporteur-papers");
        this.port = freePort();
        this.command = template.stream()
                .map(part -> part.replace("=HOME", "=" + scratch.resolve("home")).replace("=PORT", "=" + port))
                .toList();
    }

    /** Runs every measurement; ends with 1 if one of the limits does not hold. */
    public static void main(String[] args) throws Exception {
        var bench = new PapersBench(Path.of(args[0]), Path.of(args[1]), List.of(args).subList(2, args.length));
        try {
            bench.extraction();
            bench.searchable();
        } finally {
            delete(bench.scratch);
        }
        System.exit(bench.everythingHolds ? 0 : 1);
    }

    // ---- Extraction

    private void extraction() throws Exception {
        var files = accepted();
        Map<String, Integer> ends = new TreeMap<>();
        Path configuration;
        double[] one = new double[ROUNDS];
        double[] two = new double[ROUNDS];
        double[] alone = new double[ROUNDS];
        try (var reader = new ReaderProcess(limits(UNREPLACED));
                var first = new ReaderProcess(limits(UNREPLACED));
                var second = new ReaderProcess(limits(UNREPLACED))) {
            read(files, reader, ends);
            say("Ends: " + ends);
            configuration = configuration();
            readBoth(files, first, second);
            try (var tika = new WarmTika(lib, configuration, DEPTH, list(files))) {
                tika.round();
                for (int round = 0; round < ROUNDS; round++) {
                    alone[round] = tika.round();
                    one[round] = read(files, reader, new TreeMap<>());
                    two[round] = readBoth(files, first, second);
                }
            }
        }
        double life;
        List<File> aLife = Stream.of(files, files).flatMap(List::stream).limit(LIFE).toList();
        try (var reader = new ReaderProcess(limits(LIFE))) {
            life = aLife.size() / read(aLife, reader, new TreeMap<>());
        }
        double inProcess = files.size() / median(alone);
        figure("Tika in process, warm", inProcess, "files/s");
        figure("Reader process, one child, warm", files.size() / median(one), "files/s");
        figure("Reader process, two children, warm", 2 * files.size() / median(two), "files/s");
        figure("Reader process, one child, its " + aLife.size() + " files from its start on", life, "files/s");
        atLeast("One child beside Tika in process", files.size() / median(one) / inProcess, ONE_CHILD);
        atLeast("Two children beside Tika in process", 2 * files.size() / median(two) / inProcess, TWO_CHILDREN);
    }

    /** What the intake lets in; the rest has its sentence already. */
    private List<File> accepted() throws IOException {
        var intake = new Examination(new IntakeLimits(
                DataSize.ofMegabytes(100), 10_000, DataSize.ofMegabytes(500), 100, 200, 150_000_000, 2));
        List<File> accepted = new ArrayList<>();
        int all = 0;
        for (Path file : unpacked()) {
            all++;
            String name = file.getFileName().toString();
            byte[] head;
            try (InputStream in = Files.newInputStream(file)) {
                head = in.readNBytes(64 << 10);
            }
            var judged = intake.examine(name, head, file);
            if (judged.accepted()) {
                accepted.add(new File(file, name, judged.mediaType()));
            }
        }
        say("Files: " + all + ", of these " + (all - accepted.size()) + " refused by the intake and "
                + accepted.size() + " read");
        return accepted;
    }

    private List<Path> unpacked() throws IOException {
        Path into = Files.createDirectories(scratch.resolve("files"));
        List<Path> files = new ArrayList<>();
        try (Stream<Path> jars = Files.list(samples)) {
            for (Path jar : jars.filter(each -> each.toString().endsWith("-tests.jar")).sorted().toList()) {
                try (var zip = new ZipFile(jar.toFile())) {
                    for (var entry : Collections.list(zip.entries())) {
                        if (entry.getName().startsWith("test-documents/") && !entry.isDirectory()) {
                            String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                            Path file = into.resolve("%04d-%s".formatted(files.size(), name));
                            try (InputStream content = zip.getInputStream(entry)) {
                                Files.copy(content, file);
                            }
                            files.add(file);
                        }
                    }
                }
            }
        }
        return files;
    }

    /** Seconds until both have read all files. */
    private static double readBoth(List<File> files, ReaderProcess first, ReaderProcess second) throws Exception {
        var beside = new FutureTask<>(() -> read(files, second, new TreeMap<>()));
        Thread.ofPlatform().start(beside);
        return Math.max(read(files, first, new TreeMap<>()), beside.get());
    }

    /** Seconds until all are read, each to its final state. */
    private static double read(List<File> files, ReaderProcess reader, Map<String, Integer> ends) {
        long began = System.nanoTime();
        for (File file : files) {
            Reading reading =
                    reader.read(new ReadRequest(file.path(), file.name(), file.mediaType(), Attempt.NORMAL));
            if (reading.reason() == ReadingReason.READER_UNAVAILABLE) {
                throw new IllegalStateException(reading.facts().toString());
            }
            ends.merge(reading.state() + " " + reading.reason(), 1, Integer::sum);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** A copy of what a running child was started with: its configuration and the classes of ours it refers to. */
    private Path configuration() throws IOException {
        try (Stream<Path> folders = Files.list(scratch.resolve("work"))) {
            Path running = folders.findFirst().orElseThrow();
            Path copy = Files.createDirectories(scratch.resolve("configuration"));
            try (Stream<Path> all = Files.walk(running)) {
                for (Path each : all.filter(file -> file.toString().matches(".*(tika-config[.]xml|[.]class)"))
                        .toList()) {
                    Path there = copy.resolve(running.relativize(each).toString());
                    Files.createDirectories(there.getParent());
                    Files.copy(each, there);
                }
            }
            return copy;
        }
    }

    private Path list(List<File> files) throws IOException {
        return Files.write(
                scratch.resolve("list"), files.stream().map(file -> file.path().toString()).toList());
    }

    private static double median(double[] rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private ReaderLimits limits(int filesPerChild) {
        return new ReaderLimits(
                lib,
                scratch.resolve("work"),
                512,
                Duration.ofSeconds(30),
                2_000_000,
                200,
                DEPTH,
                filesPerChild,
                Duration.ofHours(1),
                1,
                DataSize.ofGigabytes(2));
    }

    // ---- From the upload to the found word

    private void searchable() throws Exception {
        Path log = scratch.resolve("portal.log");
        Process portal = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            await("the portal is ready", () -> status("/actuator/health") == 200);
            String meeting = first(get("/api/v1/meetings?state=REGISTRATION"), "\"id\":\"([0-9a-f-]{36})\"");
            await("the demonstration is read", () -> !get("/api/v1/meetings/" + meeting + "/papers").contains("\"WAITING\""));
            handIn(meeting, 0);
            double[] seconds = new double[PAPERS];
            double memory = 0;
            for (int i = 0; i < PAPERS; i++) {
                seconds[i] = handIn(meeting, i + 1);
                memory = Math.max(memory, megabytes(portal));
            }
            Arrays.sort(seconds);
            atMost("Handed in until found, p50", seconds[PAPERS / 2], MEDIAN_SECONDS, "s");
            atMost("Handed in until found, p95", seconds[(int) (PAPERS * 0.95)], SLOW_SECONDS, "s");
            atMost("Memory of all processes together", memory, MEMORY_MB, "MB");
        } catch (IllegalStateException failed) {
            Files.readAllLines(log).stream().skip(Math.max(0, Files.readAllLines(log).size() - 10)).forEach(System.out::println);
            throw failed;
        } finally {
            portal.destroy();
            if (!portal.waitFor(30, TimeUnit.SECONDS)) {
                portal.destroyForcibly();
            }
        }
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
        var answer = http.send(
                request("/api/v1/meetings/" + meeting + "/papers")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("The paper was not accepted: " + answer.statusCode() + " " + answer.body());
        }
        await("the word is found", () -> get("/api/v1/search?q=" + word).contains("\"total\":1"));
        return (System.nanoTime() - began) / 1e9;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + TOKEN);
    }

    private String get(String path) {
        try {
            return http.send(request(path).build(), BodyHandlers.ofString()).body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private int status(String path) {
        try {
            return http.send(request(path).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("There is no meeting in registration: " + text);
        }
        return found.group(1);
    }

    private static double megabytes(Process portal) throws Exception {
        double sum = 0;
        for (ProcessHandle each : Stream.concat(Stream.of(portal.toHandle()), portal.descendants()).toList()) {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(each.pid())).start();
            String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            sum += kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes) / 1024.0;
        }
        return sum;
    }

    // ---- Saying it

    private static void say(String line) {
        System.out.println(line);
    }

    private static void figure(String what, double measured, String unit) {
        System.out.printf(Locale.ROOT, "%-48s %8.1f %s%n", what, measured, unit);
    }

    private void atLeast(String what, double measured, double limit) {
        report(what, measured, "", limit, measured >= limit);
    }

    private void atMost(String what, double measured, double limit, String unit) {
        report(what, measured, unit, limit, measured <= limit);
    }

    private void report(String what, double measured, String unit, double limit, boolean holds) {
        everythingHolds &= holds;
        System.out.printf(
                Locale.ROOT,
                "%-48s %8.2f %-3s limit %7.2f %-3s %s%n",
                what,
                measured,
                unit,
                limit,
                unit,
                holds ? "holds" : "DOES NOT HOLD");
    }

    private interface Condition {
        boolean isMet();
    }

    private static void await(String what, Condition condition) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.isMet()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Waited " + PATIENCE.toSeconds() + " s in vain until " + what);
            }
            Thread.sleep(20);
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
