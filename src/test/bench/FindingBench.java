import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures finding in a large portal: sixty thousand papers in three languages each are put into the table of what can be
 * found, the portal indexes them as it does after any loss of its index, and a delegate asks through the API: with
 * rights, facets and extracts, idle and while everything is indexed again. Started by {@code ./portal bench papers} with
 * H2 on the class path and the command that starts the portal, in which HOME and PORT stand for a scratch folder and a
 * free port; {@code PORTAL_BENCH_PAPERS} makes it smaller.
 */
public final class FindingBench {

    private static final int PAPERS = Integer.parseInt(System.getenv().getOrDefault("PORTAL_BENCH_PAPERS", "60000"));
    private static final int WORDS_PER_LANGUAGE = 120;
    private static final int WARM_UP = 400;
    private static final int QUESTIONS = 600;
    private static final double MEDIAN_LIMIT_MS = 20;
    private static final double IDLE_LIMIT_MS = 60;
    private static final double INDEXING_LIMIT_MS = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(40);

    private static final List<String> ENGLISH = words(4_000, "aeiou", "bcdfglmnprstv");
    private static final List<String> VIETNAMESE = List.of(
            "hình", "sự", "pháp", "luật", "trẻ", "em", "bảo", "vệ", "tội", "phạm", "hợp", "tác", "quốc", "tế", "điều",
            "tra", "xét", "xử", "quyền", "nạn", "nhân", "công", "an", "tư", "tương", "trợ", "báo", "cáo", "sửa", "đổi");
    private static final List<String> THAI = List.of(
            "กฎหมาย", "สิทธิ", "มนุษย์", "เด็ก", "ครอบครัว", "การศึกษา", "ประเทศ", "ความร่วมมือ", "ตำรวจ", "ศาล", "รายงาน",
            "ประชุม", "ระหว่าง", "อาชญากรรม", "คุ้มครอง", "เสรีภาพ", "ข้อมูล", "หลักฐาน", "พยาน", "ผู้เสียหาย");

    private final Random random = new Random(42);
    private final List<String> command;
    private final Path scratch;
    private final Path home;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private boolean everythingHolds = true;

    private FindingBench(List<String> template) throws IOException {
        scratch = Files.createTempDirectory("rapporteur-finding");
        home = scratch.resolve("home");
        port = freePort();
        command = template.stream()
                .map(part -> part.replace("=HOME", "=" + home).replace("=PORT", "=" + port))
                .toList();
    }

    /** Runs every measurement; ends with 1 if one of the limits does not hold. */
    public static void main(String[] args) throws Exception {
        var bench = new FindingBench(List.of(args));
        try {
            bench.run();
        } finally {
            delete(bench.scratch);
        }
        System.exit(bench.everythingHolds ? 0 : 1);
    }

    private void run() throws Exception {
        var first = start();
        awaitReady(first);
        stop(first);
        var began = System.nanoTime();
        fill();
        say("Put %,d papers in three languages into the table", PAPERS, began);

        var portal = start();
        try {
            awaitReady(portal);
            began = System.nanoTime();
            awaitIndexed();
            say("Indexed %,d papers", PAPERS, began);
            ask(WARM_UP);
            var idle = ask(QUESTIONS);
            report("Query with extracts and rights, idle, p50", at(idle, 50), MEDIAN_LIMIT_MS);
            report("Query with extracts and rights, idle, p95", at(idle, 95), IDLE_LIMIT_MS);
            post("/api/v1/search/index/rebuild");
            var indexing = new ArrayList<Double>();
            while (indexing.size() < QUESTIONS && waiting() > 0) {
                indexing.addAll(ask(20));
            }
            report("The same while everything is indexed again, p50", at(indexing, 50), INDEXING_LIMIT_MS);
            report("The same while everything is indexed again, p95", at(indexing, 95), INDEXING_LIMIT_MS);
            System.out.printf(Locale.ROOT, "%-56s %8.1f MB%n", "Memory of the web process", residentMegabytes(portal));
        } finally {
            stop(portal);
        }
    }

    private void report(String what, double measured, double limit) {
        var holds = measured <= limit;
        everythingHolds &= holds;
        System.out.printf(
                Locale.ROOT,
                "%-56s %8.1f ms limit %4.0f ms %s%n",
                what,
                measured,
                limit,
                holds ? "holds" : "DOES NOT HOLD");
    }

    private static void say(String what, int number, long began) {
        System.out.printf(
                Locale.ROOT, "%-56s %8.1f s%n", what.formatted(number), (System.nanoTime() - began) / 1e9);
    }

    // ---- What there is to find

    private void fill() throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:h2:file:" + home + "/db/rapporteur", "sa", "")) {
            database.setAutoCommit(false);
            var entry = database.prepareStatement("insert into search_entry (id, version, created_at, changed_at, type,"
                    + " thing_id, symbol, meeting_id, meeting_label, party_id, party_label, year_of, kind, news_at)"
                    + " values (?, 0, ?, ?, 'PAPER', ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            var token = database.prepareStatement("insert into search_entry_token (entry_id, token) values (?, ?)");
            var variant = database.prepareStatement("insert into search_entry_variant"
                    + " (id, entry_id, variant, url, title, summary, languages) values (?, ?, ?, ?, ?, '', ?)");
            var page = database.prepareStatement("insert into search_entry_page"
                    + " (id, variant_id, position, page_number, characters, text) values (?, ?, 0, 1, ?, ?)");
            var meetings = IntStream.range(0, 40).mapToObj(_ -> UUID.randomUUID()).toList();
            var parties = IntStream.range(0, 60).mapToObj(_ -> UUID.randomUUID()).toList();
            for (var number = 0; number < PAPERS; number++) {
                paper(number, entry, token, variant, page, meetings, parties);
                if (number % 500 == 499) {
                    flush(database, entry, token, variant, page);
                }
            }
            flush(database, entry, token, variant, page);
        }
    }

    private void paper(
            int number,
            PreparedStatement entry,
            PreparedStatement token,
            PreparedStatement variant,
            PreparedStatement page,
            List<UUID> meetings,
            List<UUID> parties)
            throws SQLException {
        var id = new UUID(0x0190_0000_0000_7000L + ((long) number << 16), random.nextLong());
        var now = Timestamp.from(Instant.parse("2026-01-01T00:00:00Z"));
        var meeting = number % meetings.size();
        var party = random.nextInt(parties.size());
        set(
                entry,
                id,
                now,
                now,
                UUID.randomUUID(),
                "RLRG/%d/INF/%d".formatted(meeting + 1, number),
                meetings.get(meeting),
                "%d · Bench".formatted(meeting + 1),
                parties.get(party),
                "Party " + party,
                1990 + random.nextInt(36),
                List.of("working", "information", "research", "national_report").get(number % 4),
                now);
        set(token, id, number % 4 == 3 ? "s:secretariat" : "signed-in");
        for (var language : List.of("en", "vi", "th")) {
            var variantId = UUID.randomUUID();
            set(variant, variantId, id, language, "papers/" + id, text(language, 6), language);
            var text = text(language, WORDS_PER_LANGUAGE);
            set(page, UUID.randomUUID(), variantId, text.length(), text);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (var at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
        statement.addBatch();
    }

    private static void flush(Connection database, PreparedStatement... statements) throws SQLException {
        for (var statement : statements) {
            statement.executeBatch();
        }
        database.commit();
    }

    private String text(String language, int words) {
        var from = language.equals("en") ? ENGLISH : language.equals("vi") ? VIETNAMESE : THAI;
        var text = new StringBuilder();
        for (var at = 0; at < words; at++) {
            if (at > 0 && !language.equals("th")) {
                text.append(at % 12 == 0 ? ". " : " ");
            }
            text.append(word(from));
        }
        return text.toString();
    }

    /** As in real text, a few words are everywhere and most are rare. */
    private String word(List<String> from) {
        return from.get((int) (from.size() * Math.pow(random.nextDouble(), 4)));
    }

    private static List<String> words(int number, String vowels, String consonants) {
        var random = new Random(7);
        return IntStream.range(0, number)
                .mapToObj(_ -> {
                    var word = new StringBuilder();
                    for (var syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
                        word.append(consonants.charAt(random.nextInt(consonants.length())))
                                .append(vowels.charAt(random.nextInt(vowels.length())));
                    }
                    return word.toString();
                })
                .distinct()
                .toList();
    }

    // ---- What is asked

    private String question() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> word(ENGLISH) + " " + word(ENGLISH);
            case 2 -> rare() + " OR " + rare();
            case 3 -> "hinh su";
            case 4 -> word(VIETNAMESE) + " " + word(VIETNAMESE);
            case 5 -> word(THAI);
            case 6 -> "RLRG/%d/INF/%d".formatted(random.nextInt(40) + 1, random.nextInt(PAPERS));
            case 7 -> "\"" + word(ENGLISH) + " " + word(ENGLISH) + "\"";
            case 8 -> rare().substring(0, 4) + "*";
            default -> rare() + "&type=PAPER&lang=vi";
        };
    }

    private String rare() {
        return ENGLISH.get(ENGLISH.size() / 2 + random.nextInt(ENGLISH.size() / 2));
    }

    private List<Double> ask(int questions) throws Exception {
        var milliseconds = new ArrayList<Double>();
        for (var asked = 0; asked < questions; asked++) {
            var parts = question().split("&", 2);
            var query = URLEncoder.encode(parts[0], StandardCharsets.UTF_8) + (parts.length > 1 ? "&" + parts[1] : "");
            var began = System.nanoTime();
            var answer = get("/api/v1/search?q=" + query, "demo-delegate.th");
            milliseconds.add((System.nanoTime() - began) / 1e6);
            if (answer.statusCode() != 200 || answer.body().contains("\"advice\":\"")) {
                throw new IllegalStateException(parts[0] + ": " + answer.statusCode() + " " + answer.body());
            }
        }
        return milliseconds;
    }

    private static double at(List<Double> measured, int percent) {
        var sorted = new ArrayList<>(measured);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private long waiting() throws Exception {
        var body = get("/api/v1/search/index", "demo-admin").body();
        return number(body, "things") - number(body, "indexed");
    }

    private static long number(String body, String name) {
        var found = Pattern.compile("\"" + name + "\":(\\d+)").matcher(body);
        if (!found.find()) {
            throw new IllegalStateException(body);
        }
        return Long.parseLong(found.group(1));
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        return http.send(request(path, token).build(), BodyHandlers.ofString());
    }

    private void post(String path) throws Exception {
        var request = request(path, "demo-admin")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        var status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 202) {
            throw new IllegalStateException(path + ": " + status);
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(60));
    }

    // ---- The portal

    private Process start() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        scratch.resolve("portal.log").toFile()))
                .start();
    }

    private void awaitReady(Process portal) throws Exception {
        var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .build();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!portal.isAlive()) {
                throw new IllegalStateException(
                        "The portal ended by itself: " + Files.readString(scratch.resolve("portal.log")));
            }
            try {
                if (http.send(health, BodyHandlers.discarding()).statusCode() == 200
                        && get("/api/v1/search?q=bench", "demo-delegate.th").statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again until it listens
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("The portal did not start");
    }

    private void awaitIndexed() throws Exception {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (waiting() > 0) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("Still " + waiting() + " to be indexed");
            }
            Thread.sleep(1_000);
        }
    }

    private static void stop(Process portal) throws InterruptedException {
        portal.destroy();
        if (!portal.waitFor(40, TimeUnit.SECONDS)) {
            portal.destroyForcibly().waitFor();
        }
    }

    private static double residentMegabytes(Process portal) throws Exception {
        var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(portal.pid())).start();
        return Long.parseLong(new String(ps.getInputStream().readAllBytes()).strip()) / 1024.0;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
