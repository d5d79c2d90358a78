package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.Readers;
import org.rapporteur.audit.AuditFilter;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.delegations.Credentials;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.extraction.CharacterReader;
import org.rapporteur.extraction.FakeClamd;
import org.rapporteur.extraction.Samples;
import org.rapporteur.notifications.AwaitingItem;
import org.rapporteur.recommendations.FollowUpScene;
import org.rapporteur.recommendations.Reports;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Papers in a portal with its optional helpers: a virus check, which is a real server on a real socket, and character
 * recognition, where it is installed.
 */
class QuarantineTest extends PortalTest {

    private static final LanguageTag EN = LanguageTag.ENGLISH;

    private static FakeClamd clamd;
    private static int port;

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperFiles files;

    @Autowired
    private Papers papers;

    @Autowired
    private FileReading reading;

    @Autowired
    private UncheckedFiles unchecked;

    @Autowired
    private Glimpses glimpses;

    @Autowired
    private DelegationScene delegations;

    @Autowired
    private Credentials credentials;

    @Autowired
    private FollowUpScene scenes;

    @Autowired
    private Reports reports;

    @Autowired
    private ReadingHealth health;

    @Autowired
    private ScanReading scans;

    @Autowired
    private CharacterReader characters;

    @Autowired
    private PapersAwaiting awaiting;

    @Autowired
    private Readers readers;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Translations translations;

    @Autowired
    private JdbcClient jdbc;

    @Value("${rapporteur.storage.folder}")
    private Path store;

    @DynamicPropertySource
    static void scanner(DynamicPropertyRegistry properties) throws IOException {
        clamd = FakeClamd.onTcp();
        port = clamd.port();
        properties.add("rapporteur.clamav.address", () -> "tcp:127.0.0.1:" + port);
        properties.add("rapporteur.ocr.enabled", () -> "true");
        properties.add("rapporteur.clamav.pause", () -> "0s");
        properties.add("rapporteur.intake.size", () -> "5MB");
        properties.add("spring.datasource.url", () -> "jdbc:h2:mem:quarantine;DB_CLOSE_DELAY=-1");
    }

    @AfterAll
    static void stop() throws IOException {
        clamd.close();
    }

    @Test
    void nobodyGetsAFileBeforeItWasCheckedAndItIsReadOnlyThen() {
        var paper = submitted("A harmless text");
        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.HELD);
        assertThat(said(paper)).isEqualTo("Stored safely. It waits for the virus check; nobody can open it before.");
        assertThatThrownBy(() -> accounts.asPortal(() -> files.open(paper.id(), EN, 1)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.asPortal(() -> files.readAgain(paper.id(), EN, 1)))
                .isInstanceOf(Conflict.class);

        reading.read(id(paper));

        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.SEARCHABLE);
        assertThat(accounts.asPortal(() -> files.open(paper.id(), EN, 1))).isNotNull();
    }

    @Test
    void credentialsInWhichTheCheckFindsSomethingDoNotComeInAtAll() {
        var delegation = delegations.delegation(scene.meeting(), "VN", null);
        assertThatThrownBy(() -> accounts.asPortal(() -> credentials.receive(
                        delegation, "note.pdf", new ByteArrayInputStream(Samples.utf8("%PDF-1.7 " + FakeClamd.MARK)))))
                .isInstanceOf(InvalidInput.class);

        assertThat(accounts.asPortal(() -> credentials.receive(
                        delegation, "note.pdf", new ByteArrayInputStream(Samples.plainPdf("Note verbale")))))
                .isNotNull();
    }

    @Test
    void evidenceInWhichTheCheckFindsSomethingDoesNotComeInAtAll() {
        var follow = scenes.scene();
        var addressee = scenes.addressee(scenes.adopted(follow, "KH"), "KH");
        assertThatThrownBy(() -> accounts.as(
                        follow.cambodia(),
                        () -> reports.attach(
                                addressee.id(), "law.txt", new ByteArrayInputStream(Samples.utf8(FakeClamd.MARK)))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatTheCheckFindsIsNotEvenLookedInto() throws IOException {
        assertThat(accounts.asPortal(() -> glimpses.of(scene.file("A harmless first line"))))
                .hasValueSatisfying(glimpse ->
                        assertThat(glimpse.lines()).singleElement().asString().startsWith("A harmless first line"));
        assertThat(accounts.asPortal(() -> glimpses.of(scene.file(FakeClamd.MARK + " " + UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    void whatTheCheckFindsIsLockedAndTheSecretariatIsTold() {
        var text = FakeClamd.MARK + " " + UUID.randomUUID();
        var paper = submitted(text);
        var again = submitted(text);

        reading.read(id(paper));

        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.QUARANTINED);
        assertThat(said(paper))
                .isEqualTo("A virus check found Test.Evil. The file is locked; the secretariat has been told.");
        assertThat(file(again).extraction())
                .as("the same bytes in another paper")
                .isEqualTo(ExtractionState.QUARANTINED);
        assertThatThrownBy(() -> accounts.asPortal(() -> files.open(paper.id(), EN, 1)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.asPortal(() -> files.text(paper.id(), EN, 1)))
                .isInstanceOf(Forbidden.class);
        assertThat(scene.get(paper.id()).may()).doesNotContain(PaperAction.ISSUE);
        assertThatThrownBy(() -> accounts.asPortal(() -> papers.issue(paper.id())))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("papers.problem.file-locked");
        assertThat(accounts.as(accounts.secretariat(), () -> awaiting.awaiting(readers.current())))
                .filteredOn(item -> item.titleKey().equals("papers.awaiting.quarantined"))
                .extracting(AwaitingItem::path)
                .contains("papers/" + paper.id());
        assertThat(accounts.as(accounts.make("delegate"), () -> awaiting.awaiting(readers.current())))
                .isEmpty();
        assertThat(accounts.as(
                        accounts.administrator(),
                        () -> trail.find(
                                new AuditFilter("paper.quarantined", paper.id().value(), null, null),
                                PageRequest.of(0, 10))))
                .hasSize(1);
    }

    @Test
    void whileTheScannerIsDownFilesAreHeldAndNeverCalledClean() throws IOException {
        var paper = submitted("Text for a scanner that is down");
        clamd.close();
        try {
            assertThatThrownBy(() -> reading.read(id(paper))).isInstanceOf(VirusCheck.NotChecked.class);
            assertThat(file(paper).extraction()).isEqualTo(ExtractionState.HELD);
            reading.giveUp(id(paper));
            assertThat(file(paper).extraction()).isEqualTo(ExtractionState.HELD);
        } finally {
            clamd = FakeClamd.onTcp(port);
        }

        reading.read(id(paper));

        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.SEARCHABLE);
    }

    @Test
    void whatCameInBeforeThereWasAScannerStaysOpenUntilItIsCheckedAndIsLockedIfSomethingIsFound() {
        var clean = stored("An old harmless text " + UUID.randomUUID());
        var text = FakeClamd.MARK + " " + UUID.randomUUID();
        var infected = stored(text);
        var again = stored(text);
        assertThat(unchecked()).isGreaterThanOrEqualTo(3);
        assertThat(accounts.asPortal(() -> files.open(infected.id(), EN, 1))).isNotNull();

        unchecked.checkSome("");

        assertThat(unchecked()).isZero();
        assertThat(file(clean).extraction()).isEqualTo(ExtractionState.SEARCHABLE);
        assertThat(file(infected).extraction()).isEqualTo(ExtractionState.QUARANTINED);
        assertThat(file(again).extraction()).isEqualTo(ExtractionState.QUARANTINED);
        assertThatThrownBy(() -> accounts.asPortal(() -> files.open(infected.id(), EN, 1)))
                .isInstanceOf(Forbidden.class);
        assertThat(accounts.as(accounts.secretariat(), () -> awaiting.awaiting(readers.current())))
                .filteredOn(item -> item.titleKey().equals("papers.awaiting.quarantined"))
                .extracting(AwaitingItem::path)
                .contains("papers/" + infected.id());
    }

    @Test
    void whileTheScannerIsDownWhatCameInBeforeStaysCountedAsNotChecked() throws IOException {
        var paper = stored("Old and not to be called clean " + UUID.randomUUID());
        clamd.close();
        try {
            assertThatThrownBy(() -> unchecked.checkSome("")).isInstanceOf(VirusCheck.NotChecked.class);
        } finally {
            clamd = FakeClamd.onTcp(port);
        }
        assertThat(unchecked()).isPositive();
        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.SEARCHABLE);

        unchecked.checkSome("");

        assertThat(unchecked()).isZero();
    }

    @Test
    void anOldFileThatIsDamagedHoldsUpNoOther() throws IOException {
        var damaged = stored("Damaged " + UUID.randomUUID());
        var whole = stored("Whole " + UUID.randomUUID());
        var stored = lies(file(damaged).sha256());
        var bytes = flip(stored);

        unchecked.checkSome("");

        assertThat(checked(damaged)).isFalse();
        assertThat(checked(whole)).isTrue();

        Files.write(stored, bytes);
        unchecked.checkSome("");
        assertThat(checked(damaged))
                .as("restored, it is checked the next time around")
                .isTrue();
    }

    @Test
    void whatCouldNotBeCheckedComesBackIntoTheQueueEveryHourAndOnlyOnce() throws IOException {
        var damaged = stored("Damaged for an hour " + UUID.randomUUID());
        var stored = lies(file(damaged).sha256());
        var whole = flip(stored);
        unchecked.begin();
        try {
            await().until(() -> jobs() == 0);
            assertThat(checked(damaged)).isFalse();

            unchecked.lookAgain();
            unchecked.lookAgain();
            assertThat(jobs()).isOne();
            Files.write(stored, whole);
            unchecked.jobs().hurry();
            await().until(() -> jobs() == 0);
            assertThat(checked(damaged)).isTrue();
            assertThat(file(damaged).extraction()).isEqualTo(ExtractionState.SEARCHABLE);

            unchecked.lookAgain();
            assertThat(jobs()).as("when there is nothing to check").isZero();
        } finally {
            unchecked.stop();
        }
    }

    @Test
    void aCheckTheScannerWasAwayForWaitsInTheQueueAndIsNotQueuedTwice() throws IOException {
        var paper = stored("Unchecked for an hour " + UUID.randomUUID());
        clamd.close();
        try {
            unchecked.begin();
            await().until(() -> jobs("consecutive_failures > 0") == 1);
            unchecked.lookAgain();
            assertThat(jobs()).isOne();
            assertThat(checked(paper)).isFalse();
        } finally {
            clamd = FakeClamd.onTcp(port);
        }
        try {
            clock.advance(Duration.ofHours(1));
            unchecked.lookAgain();
            unchecked.jobs().hurry();
            await().until(() -> jobs() == 0);
            assertThat(checked(paper)).isTrue();
        } finally {
            unchecked.stop();
        }
    }

    @Test
    void aScanIsReadByCharacterRecognitionAndMarkedSo() {
        assumeTrue(characters.isOn(), "Tesseract is not installed here, so no scan was read");
        var paper = submitted("scan.pdf", Samples.scannedPdf("Comparative review zqwscanned"));
        reading.read(id(paper));
        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.NO_TEXT);
        assertThat(file(paper).recognition()).isEqualTo(Recognition.WAITING);
        assertThat(said(paper)).contains("It waits for character recognition (OCR)");
        assertThat(jdbc.sql("select count(*) from recognition_tasks where task_instance = :id")
                        .param("id", id(paper).toString())
                        .query(Long.class)
                        .single())
                .isOne();

        scans.read(id(paper));

        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.SEARCHABLE);
        assertThat(file(paper).recognition()).isEqualTo(Recognition.READ);
        assertThat(said(paper)).startsWith("A scan; its text was read by character recognition (OCR)");
        assertThat(accounts.asPortal(() -> files.text(paper.id(), EN, 1))
                        .pages()
                        .getFirst()
                        .text())
                .containsIgnoringCase("Comparative review");
    }

    @Test
    void aHeldFileThatIsDamagedInTheStoreStaysHeldUntilItIsRestoredAndChecked() throws IOException {
        var paper = submitted("A text that a bit of is flipped " + UUID.randomUUID());
        var stored = lies(file(paper).sha256());
        var whole = flip(stored);

        assertThatThrownBy(() -> reading.read(id(paper))).isInstanceOf(VirusCheck.NotChecked.class);
        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.HELD);

        Files.write(stored, whole);
        reading.read(id(paper));
        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.SEARCHABLE);
    }

    @Test
    void aScanThatIsDamagedInTheStoreEndsInTheSameState() throws IOException {
        assumeTrue(characters.isOn(), "Tesseract is not installed here, so no scan was read");
        var paper = submitted("damaged.pdf", Samples.scannedPdf("Comparative review " + UUID.randomUUID()));
        reading.read(id(paper));
        flip(lies(file(paper).sha256()));

        scans.read(id(paper));

        assertThat(file(paper).extraction()).isEqualTo(ExtractionState.UNREADABLE);
        assertThat(said(paper)).startsWith("The stored file has been damaged since it was stored");
    }

    /** A paper as if it had come in and been read when there was no scanner. */
    private PaperDetails stored(String text) {
        var paper = submitted(text);
        jdbc.sql("update file_version set extraction = 'SEARCHABLE' where id = :id")
                .param("id", id(paper))
                .update();
        jdbc.sql("delete from scheduled_tasks where task_instance = :id")
                .param("id", id(paper).toString())
                .update();
        return paper;
    }

    private long unchecked() {
        return accounts.as(accounts.administrator(), () -> health.overview()).unchecked();
    }

    private long jobs() {
        return jobs("true");
    }

    private long jobs(String which) {
        return jdbc.sql("select count(*) from virus_check_tasks where " + which)
                .query(Long.class)
                .single();
    }

    private boolean checked(PaperDetails paper) {
        return jdbc.sql("select virus_checked_at is not null from file_version where id = :id")
                .param("id", id(paper))
                .query(Boolean.class)
                .single();
    }

    private Path lies(String sha256) {
        return store.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    /** What it was before. */
    private static byte[] flip(Path stored) throws IOException {
        var whole = Files.readAllBytes(stored);
        var flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        Files.write(stored, flipped);
        return whole;
    }

    private PaperDetails submitted(String text) {
        return submitted("paper.txt", Samples.utf8(text));
    }

    private PaperDetails submitted(String name, byte[] content) {
        return accounts.asPortal(() -> files.submit(
                scene.meeting(),
                PaperScene.form(Classification.PARTICIPANTS),
                files.receive(name, null, new ByteArrayInputStream(content))));
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
}
