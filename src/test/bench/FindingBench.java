import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Measures finding in a large portal: sixty thousand papers in three languages each are put into the table of what can be
 * found, the portal indexes them as it does after any loss of its index, and a delegate asks through the API: with
 * rights, facets and extracts, idle and while everything is indexed again. Started by {@code ./portal bench papers} with
 * H2 on the class path and the command that starts the portal, in which HOME and PORT stand for a scratch folder and a
 * free port; {@code PORTAL_BENCH_PAPERS} makes it smaller.
 */
public final class FindingBench {

    private static final int PAPERS = Integer.parseInt(System.getenv().getOrDefault("PORTAL_BENCH_PAPERS", "60000"));
    private static final int PAGES = 3;
    private static final int WORDS_PER_PAGE = 120;
    private static final int WARM_UP = 400;
    private static final int QUESTIONS = 600;
    private static final double MEDIAN_LIMIT_MS = 20;
    private static final double IDLE_LIMIT_MS = 60;
    private static final double INDEXING_LIMIT_MS = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(40);
    private static final Duration SELDOM = Duration.ofSeconds(1);
    private static final String READER = "delegate.th";
    private static final String KEEPER = "admin";

    private static final List<String> ENGLISH = words(4_000, "aeiou", "bcdfglmnprstv");
    private static final List<String> VIETNAMESE = List.of(
            "hình", "sự", "pháp", "luật", "trẻ", "em", "bảo", "vệ", "tội", "phạm", "hợp", "tác", "quốc", "tế", "điều",
            "tra", "xét", "xử", "quyền", "nạn", "nhân", "công", "an", "tư", "tương", "trợ", "báo", "cáo", "sửa", "đổi");
    private static final List<String> THAI = List.of(
            "กฎหมาย", "สิทธิ", "มนุษย์", "เด็ก", "ครอบครัว", "การศึกษา", "ประเทศ", "ความร่วมมือ", "ตำรวจ", "ศาล", "รายงาน",
            "ประชุม", "ระหว่าง", "อาชญากรรม", "คุ้มครอง", "เสรีภาพ", "ข้อมูล", "หลักฐาน", "พยาน", "ผู้เสียหาย");

    private final Random random = new Random(42);
    private final BenchPortal portal;
    private final Figures figures;

    private FindingBench(BenchPortal portal, Figures figures) {
        this.portal = portal;
        this.figures = figures;
    }

    /** Runs every measurement; ends with 1 if one of the limits does not hold. */
    public static void main(String[] args) throws Exception {
        var figures = new Figures();
        try (var portal = new BenchPortal(List.of(args))) {
            new FindingBench(portal, figures).run();
        }
        System.exit(figures.allHold() ? 0 : 1);
    }

    private void run() throws Exception {
        portal.start();
        portal.stop();
        var began = System.nanoTime();
        fill();
        figures.figure("Put %,d papers in three languages into the table".formatted(PAPERS), seconds(began), "s");

        portal.start();
        awaitAnswers();
        began = System.nanoTime();
        BenchPortal.await("all is indexed", PATIENCE, () -> {
            // Asked more often, the portal would count what waits instead of indexing it.
            Thread.sleep(SELDOM);
            return waiting() == 0;
        });
        figures.figure("Indexed %,d papers".formatted(PAPERS), seconds(began), "s");
        ask(WARM_UP);
        var idle = ask(QUESTIONS);
        figures.atMost("Query with extracts and rights, idle, p50", at(idle, 50), MEDIAN_LIMIT_MS, "ms");
        figures.atMost("Query with extracts and rights, idle, p95", at(idle, 95), IDLE_LIMIT_MS, "ms");
        post("/api/v1/search/index/rebuild");
        var indexing = new ArrayList<Double>();
        while (indexing.size() < QUESTIONS && waiting() > 0) {
            indexing.addAll(ask(20));
        }
        figures.atMost("The same while everything is indexed again, p50", at(indexing, 50), INDEXING_LIMIT_MS, "ms");
        figures.atMost("The same while everything is indexed again, p95", at(indexing, 95), INDEXING_LIMIT_MS, "ms");
        figures.figure("Memory of the web process", portal.megabytes(), "MB");
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    // ---- What there is to find

    private void fill() throws SQLException {
        try (var database = DriverManager.getConnection("jdbc:h2:file:" + portal.home() + "/db/rapporteur", "sa", "")) {
            database.setAutoCommit(false);
            var entry = database.prepareStatement("insert into search_entry (id, version, created_at, changed_at, type,"
                    + " thing_id, symbol, meeting_id, meeting_label, party_id, party_label, year_of, kind, news_at)"
                    + " values (?, 0, ?, ?, 'PAPER', ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            var token = database.prepareStatement("insert into search_entry_token (entry_id, token) values (?, ?)");
            var variant = database.prepareStatement("insert into search_entry_variant"
                    + " (id, entry_id, variant, url, title, summary, languages) values (?, ?, ?, ?, ?, '', ?)");
            var page = database.prepareStatement("insert into search_entry_page"
                    + " (id, variant_id, position, page_number, characters, text) values (?, ?, ?, ?, ?, ?)");
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
            for (var at = 0; at < PAGES; at++) {
                var text = text(language, WORDS_PER_PAGE);
                set(page, UUID.randomUUID(), variantId, at, at + 1, text.length(), text);
            }
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
            var answer = portal.get("/api/v1/search?q=" + query, READER);
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
        var body = portal.get("/api/v1/search/index", KEEPER).body();
        return number(body, "things") - number(body, "indexed");
    }

    private static long number(String body, String name) {
        var found = Pattern.compile("\"" + name + "\":(\\d+)").matcher(body);
        if (!found.find()) {
            throw new IllegalStateException(body);
        }
        return Long.parseLong(found.group(1));
    }

    private void awaitAnswers() throws Exception {
        BenchPortal.await(
                "the portal finds", PATIENCE, () -> portal.get("/api/v1/search?q=bench", READER).statusCode() == 200);
    }

    private void post(String path) throws Exception {
        var status = portal.send(portal.request(path, KEEPER)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build())
                .statusCode();
        if (status != 202) {
            throw new IllegalStateException(path + ": " + status);
        }
    }
}
