package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.PortalRole;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.TooLarge;
import org.rapporteur.extraction.Reading;
import org.rapporteur.extraction.ReadingReason;
import org.rapporteur.extraction.ReadingState;
import org.rapporteur.extraction.Samples;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Files from their arrival to a final state, through the real reader process. */
class PaperReadingTest extends PortalTest {

    private static final LanguageTag EN = LanguageTag.ENGLISH;

    @Autowired
    private PaperScene scene;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperFiles files;

    @Autowired
    private FileReading reading;

    @Autowired
    private FileVersionRepository versions;

    @Autowired
    private ReaderKills kills;

    @Autowired
    private ReadingHealth health;

    @Value("${rapporteur.storage.folder}")
    private Path store;

    @Autowired
    private Search search;

    @Autowired
    private Translations translations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Test
    void aPaperIsReadAndFoundByAWordInsideItWithoutItsMarks() {
        var meeting = scene.meeting();
        var focal = scene.focalPoint(meeting, "VN");
        var paper = submitted(meeting, "bao-cao.docx", Samples.docx(Samples.VIETNAMESE, "Điều 147 zqwhinhsu"));
        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.WAITING);
        assertThat(said(paper))
                .startsWith("Stored safely. Its text is being read; you can already share and download it.");

        read(paper);

        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.SEARCHABLE);
        assertThat(accounts.as(focal, () -> files.text(paper.id(), EN, 0)).pages())
                .singleElement()
                .satisfies(page -> assertThat(page.text()).contains("bình đẳng về nhân phẩm"));
        assertThat(accounts.as(focal, () -> search.find(SearchQuery.of("dieu 147 zqwhinhsu")))
                        .items())
                .extracting(SearchHit::id)
                .containsExactly(paper.id().value());
        assertThat(accounts.as(accounts.make("stranger"), () -> search.find(SearchQuery.of("zqwhinhsu")))
                        .items())
                .isEmpty();
    }

    @Test
    void aLockedPdfIsToldAsLocked() {
        var paper = submitted(scene.meeting(), "locked.pdf", Samples.lockedPdf("secret", "Some text"));

        read(paper);

        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.LOCKED);
        assertThat(said(paper))
                .isEqualTo("The file needs a password to be read. It can be downloaded, but its content is not"
                        + " searchable.");
        assertThat(accounts.asPortal(() -> files.open(paper.id(), EN, 1))).isNotNull();
    }

    @Test
    void aScanIsToldAsHavingNoText() {
        var paper = submitted(scene.meeting(), "scan.pdf", Samples.scannedPdf());

        read(paper);

        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.NO_TEXT);
        assertThat(said(paper)).startsWith("No text found; this looks like a scan.");
    }

    @Test
    void anEmptyDocumentIsNotCalledAScan() {
        var paper = submitted(scene.meeting(), "empty.docx", Samples.docx(""));

        read(paper);

        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.NO_TEXT);
        assertThat(said(paper)).startsWith("No text found; the file seems to be empty.");
    }

    @Test
    void aDamagedDocumentEndsUnreadableVisiblyAndCanBeDownloaded() {
        var whole = Samples.docx("Some text that will be damaged");
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", Samples.utf8("<Types xmlns="));
        parts.put("word/document.xml", Arrays.copyOf(whole, 200));
        var paper = submitted(scene.meeting(), "damaged.docx", Samples.zip(parts));

        read(paper);

        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.UNREADABLE);
        assertThat(said(paper))
                .contains("the file is stored and unchanged")
                .contains(file(paper).reference());
        assertThat(accounts.asPortal(() -> files.open(paper.id(), EN, 1))).isNotNull();
    }

    @Test
    void aBitFlippedInTheStoreEndsAtOnceInAStateOfItsOwnThatThoseWhoRunThePortalSee() throws IOException {
        var paper = submitted(scene.meeting(), "stored.docx", Samples.docx("Flipped " + UUID.randomUUID()));
        var stored = lies(file(paper).sha256());
        var whole = Files.readAllBytes(stored);
        var flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        Files.write(stored, flipped);

        read(paper);

        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.UNREADABLE);
        assertThat(said(paper))
                .startsWith("The stored file has been damaged since it was stored")
                .contains(file(paper).reference());
        var administrator = accounts.make("administrator", PortalRole.ADMINISTRATOR);
        var told = accounts.as(administrator, () -> health.overview()).failures().stream()
                .filter(failure -> failure.reason() == ReadingReason.STORED_FILE_DAMAGED)
                .filter(failure -> failure.mediaType().equals(file(paper).mediaType()))
                .findFirst()
                .orElseThrow();

        Files.write(stored, whole);
        accounts.as(administrator, () -> health.readAgain(told));
        read(paper);

        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.SEARCHABLE);
    }

    @Test
    void aWebPageNamedPdfIsRefusedWithBothFactsNamed() {
        assertThat(refusal("budget.pdf", Samples.utf8("<!DOCTYPE html><html><body>Not a PDF</body></html>")))
                .isEqualTo("budget.pdf was not accepted: its content is a web page, not a PDF.");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refusal("empty.pdf", new byte[0])).isEqualTo("empty.pdf was not accepted: it is empty.");
    }

    @Test
    void aZipBombIsRefused() {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", Samples.utf8("<Types/>"));
        parts.put("word/document.xml", new byte[60_000_000]);

        assertThat(refusal("bomb.docx", Samples.zip(parts)))
                .isEqualTo("bomb.docx was not accepted: it unpacks to far more than its size.");
    }

    @Test
    void moreThanTheLimitIsTooLarge() {
        var limit = accounts.asPortal(() -> files.limits().maxSize().toBytes());
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                return given++ > limit ? -1 : 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (given > limit) {
                    return -1;
                }
                given += length;
                return length;
            }
        };

        assertThatThrownBy(() -> accounts.asPortal(() -> files.receive("large.txt", null, endless)))
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void aFileThatEndedTheReaderTwiceIsNotTriedAgainEvenWhenItComesAnew() {
        var bytes = Samples.docx("Deadly " + UUID.randomUUID());
        var meeting = scene.meeting();
        var paper = submitted(meeting, "deadly.docx", bytes);
        kills.add(file(paper).sha256(), ended(ReadingReason.CRASHED, Map.of()));
        kills.add(file(paper).sha256(), ended(ReadingReason.TIMEOUT, Map.of("seconds", "60")));

        read(paper);
        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.UNREADABLE);
        assertThat(file(paper).reason()).isEqualTo(ReadingReason.TIMEOUT);
        assertThat(said(paper))
                .startsWith("Reading took longer than 60 s and was stopped; the file is stored and unchanged.");

        var anew = submitted(meeting, "another-name.docx", bytes);
        read(anew);
        assertThat(file(anew).extraction()).isEqualTo(ExtractionState.UNREADABLE);

        accounts.asPortal(() -> files.readAgain(anew.id(), EN, 1));
        read(anew);
        assertThat(file(anew).extraction()).isEqualTo(ExtractionState.SEARCHABLE);
    }

    @Test
    void aFileInTheMiddleOfWhichThePortalStoppedTwiceSaysSoAndIsReadWhenAPersonWantsIt() {
        var paper = submitted(scene.meeting(), "deadly.docx", Samples.docx("Deadly for all " + UUID.randomUUID()));
        jdbc.sql("insert into reading_begun (sha256, run, stops, begun_at) values (:file, :another, 1, :now)")
                .param("file", file(paper).sha256())
                .param("another", UUID.randomUUID())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();

        read(paper);
        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.UNREADABLE);
        assertThat(file(paper).reason()).isEqualTo(ReadingReason.PORTAL_STOPPED);
        assertThat(said(paper))
                .startsWith(
                        "The portal stopped twice while this file was being read, so it is not tried again by itself")
                .contains(file(paper).reference());

        accounts.asPortal(() -> files.readAgain(paper.id(), EN, 1));
        read(paper);
        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.SEARCHABLE);
    }

    @Test
    void whoWaitsReadsHowManyFilesAreBeforeTheirs() {
        var meeting = scene.meeting();
        clock.moveTo(clock.instant().minus(Duration.ofDays(400)));
        var first = submitted(meeting, "first.txt", Samples.utf8("First " + UUID.randomUUID()));
        clock.moveTo(clock.instant().plusSeconds(1));
        var second = submitted(meeting, "second.txt", Samples.utf8("Second " + UUID.randomUUID()));
        clock.moveTo(clock.instant().plusSeconds(1));
        var third = submitted(meeting, "third.txt", Samples.utf8("Third " + UUID.randomUUID()));

        assertThat(said(first)).endsWith("you can already share and download it. It is next.");
        assertThat(said(second)).endsWith("download it. One file is before it.");
        assertThat(said(third)).endsWith("download it. 2 files are before it.");

        read(first);
        assertThat(said(third)).endsWith("One file is before it.");
        clock.moveTo(clock.instant().plusSeconds(1));
        accounts.asPortal(() -> files.readAgain(first.id(), EN, 1));
        assertThat(said(first)).endsWith("2 files are before it.");
        List.of(first, second, third).forEach(this::read);
    }

    @Test
    void aMessageTellsOfEachAttachmentOnThePageAndInTheApi() throws Exception {
        var attachments = new LinkedHashMap<String, byte[]>();
        attachments.put("declaration.docx", Samples.docx(Samples.VIETNAMESE));
        attachments.put("locked.docx", Samples.lockedDocx("secret"));
        var paper = submitted(scene.meeting(), "message.eml", Samples.message(attachments));

        read(paper);

        assertThat(said(paper)).isEqualTo("1 of 2 attachments could not be read: locked.docx");
        var token = accounts.token(accounts.make("secretary", PortalRole.SECRETARIAT));
        http.perform(with(token, get("/api/v1/papers/{id}", paper.id())))
                .andExpect(
                        jsonPath("$.renditions[0].versions[0].parts.length()").value(2))
                .andExpect(jsonPath("$.renditions[0].versions[0].parts[0].extraction")
                        .value("SEARCHABLE"))
                .andExpect(jsonPath("$.renditions[0].versions[0].parts[0].page").value(2))
                .andExpect(jsonPath("$.renditions[0].versions[0].parts[1].extraction")
                        .value("LOCKED"))
                .andExpect(
                        jsonPath("$.renditions[0].versions[0].parts[1].reason").value("It needs a password."));
    }

    private static Reading ended(ReadingReason reason, Map<String, String> facts) {
        return Reading.failed(ReadingState.UNREADABLE, reason, facts, Duration.ZERO, true, "");
    }

    @Test
    void whatAKilledProcessHadBegunIsTakenUpAgainAtTheNextStart() {
        var begun = submitted(scene.meeting(), "begun.docx", Samples.docx("Begun"));
        var lost = submitted(scene.meeting(), "lost.docx", Samples.docx("Lost"));
        jdbc.sql("update file_version set extraction = 'READING' where id in (:ids)")
                .param("ids", List.of(id(begun), id(lost)))
                .update();
        jdbc.sql("delete from scheduled_tasks where task_instance = :id")
                .param("id", id(lost).toString())
                .update();
        var on = new PaperLimits(DataSize.ofMegabytes(100), 100, true);
        var queue = new ReadingQueue(reading, versions, on, clock, new FileJobs.Place(database, jdbc, clock, "test"));

        queue.start();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !file(begun).extraction().isPending()
                            && !file(lost).extraction().isPending());
        } finally {
            queue.stop();
        }

        assertThat(file(begun).extraction()).isEqualTo(ExtractionState.SEARCHABLE);
        assertThat(file(lost).extraction()).isEqualTo(ExtractionState.SEARCHABLE);
    }

    private PaperDetails submitted(MeetingId meeting, String name, byte[] content) {
        return accounts.asPortal(() -> files.submit(
                meeting,
                PaperScene.form(Classification.PARTICIPANTS),
                files.receive(name, null, new ByteArrayInputStream(content))));
    }

    private void read(PaperDetails paper) {
        reading.read(id(paper));
    }

    private Path lies(String sha256) {
        return store.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private UUID id(PaperDetails paper) {
        return jdbc.sql("""
                        select v.id from file_version v join paper_rendition r on r.id = v.rendition_id
                        where r.paper_id = :paper""")
                .param("paper", paper.id().value())
                .query(UUID.class)
                .single();
    }

    private FileVersionDetails file(PaperDetails paper) {
        return scene.get(paper.id()).renditions().getFirst().versions().getFirst();
    }

    private String said(PaperDetails paper) {
        return translations.say(Locale.ENGLISH, file(paper).sentence());
    }

    private String refusal(String name, byte[] content) {
        try {
            accounts.asPortal(() -> files.receive(name, null, new ByteArrayInputStream(content)));
            return "accepted";
        } catch (InvalidInput refused) {
            var field = refused.fields().getFirst();
            assertThat(field.field()).isEqualTo("file");
            return translations.say(
                    Locale.ENGLISH, field.key(), field.arguments().toArray());
        }
    }
}
