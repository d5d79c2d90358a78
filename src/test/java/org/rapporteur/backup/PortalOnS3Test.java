package org.rapporteur.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.PortalTest;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.extraction.Samples;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.ExtractionState;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperPreviews;
import org.rapporteur.papers.PaperScene;
import org.rapporteur.papers.Papers;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.storage.S3Server;
import org.rapporteur.storage.StallingProxy;
import org.rapporteur.storage.StorageHealth;
import org.rapporteur.storage.StoragePlaces;
import org.rapporteur.storage.StoredFiles;
import org.rapporteur.storage.internal.NightlyRound;
import org.rapporteur.storage.internal.S3Blobs;
import org.rapporteur.storage.internal.TestStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A whole portal the files of which lie in a bucket of a real server that speaks S3. */
@DirtiesContext
class PortalOnS3Test extends PortalTest {

    private static final LanguageTag EN = LanguageTag.ENGLISH;
    private static final String PREFIX = "portal/";

    /** Two tries of a second, and what goes with them. */
    private static final Duration SILENT = Duration.ofSeconds(6);

    @TempDir
    private static Path home;

    @TempDir
    private static Path elsewhere;

    private static S3Server server;
    private static StallingProxy way;

    @Autowired
    private PaperScene scene;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperFiles files;

    @Autowired
    private PaperPreviews previews;

    @Autowired
    private StoredFiles stored;

    @Autowired
    private NightlyRound round;

    @Autowired
    private StorageHealth health;

    @Autowired
    private Search search;

    @Autowired
    private Orders orders;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, byte[]> contents = new HashMap<>();

    private MeetingId meeting;

    @DynamicPropertySource
    static void filesInABucket(DynamicPropertyRegistry properties) throws Exception {
        server = S3Server.shared();
        way = new StallingProxy(server.port());
        properties.add("rapporteur.home", home::toString);
        properties.add("spring.datasource.url", () -> "jdbc:h2:file:" + home.resolve("db/rapporteur"));
        properties.add("rapporteur.storage.kind", () -> "s3");
        properties.add("rapporteur.storage.folder", () -> home.resolve("files"));
        properties.add("rapporteur.storage.key-file", () -> home.resolve("keys/storage.json"));
        properties.add("rapporteur.storage.s3.bucket", () -> "papers");
        properties.add("rapporteur.storage.s3.prefix", () -> PREFIX);
        properties.add("rapporteur.storage.s3.endpoint", way::address);
        properties.add("rapporteur.storage.s3.access-key", () -> "key");
        properties.add("rapporteur.storage.s3.secret-key", () -> "secret");
        properties.add("rapporteur.storage.s3.path-style", () -> "true");
        properties.add("rapporteur.storage.s3.silence", () -> "1s");
    }

    @AfterAll
    static void stop() throws Exception {
        way.close();
    }

    /** The server's clock is the real one. */
    @BeforeEach
    void aMeetingNow() {
        clock.moveTo(Instant.now());
        meeting = accounts.asPortal(scene::meeting);
    }

    @Test
    void aPaperIsHandedInReadFoundDownloadedInPartsAndDrawn() throws Exception {
        var text = "A law in a bucket, zqwbucket. ".repeat(5_000);
        var paper = scene.read(submitted("law.txt", Samples.utf8(text)));
        assertThat(paper.renditions().getFirst().versions().getFirst().extraction())
                .isEqualTo(ExtractionState.SEARCHABLE);
        assertThat(accounts.asPortal(
                        () -> search.find(SearchQuery.of("zqwbucket")).total()))
                .isOne();

        var token = accounts.token(accounts.secretariat());
        var address = "/api/v1/papers/{id}/file?lang=en";
        var whole = http.perform(with(token, get(address, paper.id())))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(whole.getResponse().getContentAsByteArray()).isEqualTo(Samples.utf8(text));
        var part = http.perform(with(token, get(address, paper.id())).header("Range", "bytes=70000-70029"))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 70000-70029/" + text.length()))
                .andReturn();
        assertThat(part.getResponse().getContentAsByteArray())
                .isEqualTo(Arrays.copyOfRange(Samples.utf8(text), 70_000, 70_030));

        var pdf = scene.read(submitted("law.pdf", Samples.pdf("A law with pages")));
        try (var drawn = accounts.asPortal(() -> previews.thumbnail(pdf.id(), EN, 1))
                .content()
                .getInputStream()) {
            assertThat(drawn.readNBytes(4)).isEqualTo(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        }
        try (var left = Files.list(home.resolve("files/incoming"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void theNightlyRoundReadsWhatIsThereAndRemovesInTwoPhasesWhatNothingRefersTo() throws Exception {
        var used = submitted("used.txt", Samples.utf8("Used " + UUID.randomUUID()));
        var name = sha256(used);
        var unused = stored.store(new ByteArrayInputStream(Samples.utf8("Unused " + UUID.randomUUID())), 1_000)
                .sha256();

        makeRound(Duration.ofHours(25));
        assertThat(stored.check(unused)).as("marked and there").isPositive();
        makeRound(Duration.ofDays(9));

        assertThatThrownBy(() -> stored.check(unused))
                .isInstanceOfSatisfying(
                        Unavailable.class, problem -> assertThat(problem.key()).isEqualTo("storage.missing"));
        assertThat(stored.check(name)).isPositive();

        try (var bucket = bucket()) {
            bucket.put(name, Files.writeString(elsewhere.resolve("other"), "another law"));
        }
        jdbc.sql("update storage_round set part = mod(:part + 29, 30)")
                .param("part", Integer.parseInt(name.substring(0, 2), 16) % 30)
                .update();
        makeRound(Duration.ofDays(1));
        assertThat(isBroken(name)).as("told when its part is read").isTrue();
        submitted("used-again.txt", content(used));
        assertThat(isBroken(name)).as("the same bytes heal it").isFalse();
    }

    @Test
    void aBackupHoldsTheDatabaseAndARestoredOneFindsItsFilesInTheBucket() throws Exception {
        var paper = submitted("kept.txt", Samples.utf8("Kept " + UUID.randomUUID()));
        var archive = elsewhere.resolve("monday.backup");

        assertThat(accounts.asPortal(() -> orders.obey(List.of("backup", archive.toString()))))
                .contains(
                        "The files are not in it: they are in the bucket papers at ", "which is to be backed up there");

        var second = elsewhere.resolve("second");
        assertThat(Restore.restore(
                        second,
                        new StoragePlaces(
                                second.resolve("files"), second.resolve("keys/storage.json"), Optional.of("papers")),
                        archive,
                        false))
                .contains("There were no files in it: they are in the bucket they were in");
        Files.createDirectories(second.resolve("keys"));
        Files.copy(home.resolve("keys/storage.json"), second.resolve("keys/storage.json"));
        var names = new ArrayList<String>();
        try (var database = DriverManager.getConnection("jdbc:h2:file:" + second.resolve("db/rapporteur"), "sa", "");
                var rows = database.createStatement().executeQuery("select distinct sha256 from file_version")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        assertThat(names).contains(sha256(paper));
        try (var bucket = bucket()) {
            var store = TestStore.in(second, bucket);
            for (var name : names) {
                assertThat(store.whole(name)).as(name).isTrue();
            }
        }
    }

    @Test
    void whileTheBucketIsSilentThatIsToldWithinItsLimitsAndTheRestOfThePortalWorks() throws Exception {
        var paper = submitted("silent.txt", Samples.utf8("zqwsilent " + UUID.randomUUID()));
        scene.read(paper);
        var token = accounts.token(accounts.secretariat());
        way.stall(true);
        try {
            var asked = System.nanoTime();
            http.perform(with(token, get("/api/v1/papers/{id}/file?lang=en", paper.id())))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(jsonPath("$.detail").isNotEmpty());
            assertThat(since(asked)).isLessThan(SILENT);
            asked = System.nanoTime();
            assertThatThrownBy(() -> submitted("new.txt", Samples.utf8("New " + UUID.randomUUID())))
                    .isInstanceOfSatisfying(
                            Unavailable.class,
                            problem -> assertThat(problem.key()).isEqualTo("storage.unavailable"));
            assertThat(since(asked)).isLessThan(SILENT);

            asked = System.nanoTime();
            http.perform(with(token, get("/api/v1/papers/{id}", paper.id()))).andExpect(status().isOk());
            http.perform(with(token, get("/api/v1/papers/{id}/text?lang=en", paper.id())))
                    .andExpect(status().isOk());
            assertThat(accounts.asPortal(
                            () -> search.find(SearchQuery.of("zqwsilent")).total()))
                    .isOne();
            assertThat(since(asked)).as("nothing else waits for it").isLessThan(Duration.ofSeconds(2));
        } finally {
            way.stall(false);
        }

        http.perform(with(token, get("/api/v1/papers/{id}/file?lang=en", paper.id())))
                .andExpect(status().isOk());
        assertThat(accounts.asPortal(health::figures).broken())
                .as("silence is no damage")
                .noneMatch(broken -> broken.sha256().equals(sha256(paper)));
    }

    private void makeRound(Duration later) throws Exception {
        clock.advance(later);
        jdbc.sql("""
                        update storage_round set backup_at = null,
                        started_at = timestamp with time zone '2000-01-01 00:00:00+00:00'""")
                .update();
        assertThat(round.makeIfDue()).isTrue();
    }

    private boolean isBroken(String name) {
        return accounts.asPortal(health::figures).broken().stream()
                .anyMatch(broken -> broken.sha256().equals(name));
    }

    private S3Blobs bucket() {
        return new S3Blobs(S3Server.bucket("papers", PREFIX, "http://127.0.0.1:" + server.port()));
    }

    private byte[] content(PaperDetails paper) {
        return contents.get(sha256(paper));
    }

    private PaperDetails submitted(String name, byte[] content) {
        var paper = accounts.asPortal(() -> files.submit(
                meeting,
                PaperScene.form(Classification.PARTICIPANTS),
                files.receive(name, null, new ByteArrayInputStream(content))));
        contents.put(sha256(paper), content);
        return paper;
    }

    private static String sha256(PaperDetails paper) {
        return paper.renditions().getFirst().versions().getFirst().sha256();
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }
}
