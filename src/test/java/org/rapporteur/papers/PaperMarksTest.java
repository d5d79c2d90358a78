package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.audit.AuditEntry;
import org.rapporteur.audit.AuditFilter;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.extraction.Drawing;
import org.rapporteur.extraction.Samples;
import org.rapporteur.preview.Previews;
import org.rapporteur.search.FoundFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

class PaperMarksTest extends PortalTest {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperFiles files;

    @Autowired
    private PaperPreviews pages;

    @Autowired
    private Previews previews;

    @Autowired
    private FoundPaperFiles found;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCopyOfARestrictedPaperSaysOnEachPageWhoGotItWhenAndACodeTheTrailFinds() {
        var original = Samples.pdf("A confidential law");
        var paper = paper(Classification.PARTICIPANTS, original, "SEARCHABLE");
        var reader = scene.focalPoint(paper.summary().meetingId(), "TH");

        var text = text(bytes(reader, paper));

        assertThat(text)
                .contains(
                        "A confidential law",
                        "2026-11-21 09:00 UTC",
                        paper.summary().symbol());
        var code = CODE.matcher(text);
        assertThat(code.find()).isTrue();
        var found = accounts.asPortal(
                        () -> audit.find(new AuditFilter(code.group(), null, null, null), PageRequest.of(0, 5)))
                .getContent();
        assertThat(found)
                .singleElement()
                .satisfies(line -> assertThat(line.actorId()).isEqualTo(reader.value()))
                .extracting(AuditEntry::thingId)
                .isEqualTo(paper.id().value());
        assertThat(bytes(reader, paper)).isNotEqualTo(bytes(reader, paper));
    }

    @Test
    void theOriginalIsUnchangedAndGoesToThoseWhoRunTheMeetingAlone() {
        var original = Samples.pdf("A confidential law");
        var paper = paper(Classification.PARTICIPANTS, original, "SEARCHABLE");
        var organiser = scene.organiser(paper.summary().meetingId());
        var reader = scene.focalPoint(paper.summary().meetingId(), "TH");

        assertThat(accounts.as(organiser, () -> content(files.original(paper.id(), LanguageTag.ENGLISH, 0))))
                .isEqualTo(original);
        assertThatThrownBy(() -> accounts.as(reader, () -> files.original(paper.id(), LanguageTag.ENGLISH, 0)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aPublicPaperIsNotMarked() {
        var original = Samples.pdf("A public law");
        var paper = paper(Classification.PUBLIC, original, "SEARCHABLE");

        assertThat(bytes(accounts.secretariat(), paper)).isEqualTo(original);
    }

    @Test
    void aPdfThatTheReaderProcessDidNotSurviveOrThatIsLockedIsNotOpenedHereAndGoesOutAsItIs() {
        for (var state : new String[] {"UNREADABLE", "LOCKED", "WAITING"}) {
            var original = Samples.pdf("A law " + state);
            var paper = paper(Classification.PARTICIPANTS, original, state);

            assertThat(bytes(accounts.secretariat(), paper)).isEqualTo(original);
        }
    }

    @Test
    void aPdfThatCannotBeMarkedGoesOutAsItIsAndTheTrailSaysSo() {
        var whole = Samples.pdf("A law");
        var damaged = java.util.Arrays.copyOf(whole, 40);
        var paper = paper(Classification.PARTICIPANTS, damaged, "NO_TEXT");

        assertThat(bytes(accounts.secretariat(), paper)).isEqualTo(damaged);
        assertThat(accounts.asPortal(() -> audit.find(
                        new AuditFilter("sent-unmarked", paper.id().value(), null, null), PageRequest.of(0, 5))))
                .hasSize(1);
    }

    @Test
    void anOfficeFileGoesOutAsAPdfThatIsMarkedWhereItsPagesCanBeDrawn() {
        assumeTrue(previews.draws(Drawing.PAGES, DOCX), "LibreOffice is not installed here, so no pages were drawn");
        var original = Samples.docx("A confidential bill " + UUID.randomUUID());
        var paper = paper(Classification.PARTICIPANTS, "bill.v2.docx", original, "SEARCHABLE");
        var reader = scene.focalPoint(paper.summary().meetingId(), "TH");

        var file = accounts.as(reader, () -> files.open(paper.id(), LanguageTag.ENGLISH, 0));

        assertThat(file.name()).isEqualTo("bill.v2.pdf");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        var text = text(accounts.as(reader, () -> content(file)));
        assertThat(text)
                .contains(
                        "A confidential bill",
                        "2026-11-21 09:00 UTC",
                        paper.summary().symbol());
        assertThat(CODE.matcher(text).find()).isTrue();
        assertThat(text(accounts.as(reader, () -> content(pages.preview(paper.id(), LanguageTag.ENGLISH, 0)))))
                .as("the pages that are shown")
                .contains(paper.summary().symbol());
        assertThat(accounts.asPortal(() -> content(files.original(paper.id(), LanguageTag.ENGLISH, 0))))
                .isEqualTo(original);
        assertThat(mark(reader, paper)).isEqualTo(CopyMark.ON_PAGES_MADE_OF_IT);
        assertThat(accounts.as(reader, () -> found.file(paper.id().value(), null)))
                .as("what is said of it beside a hit")
                .get()
                .matches(FoundFile::marked)
                .matches(FoundFile::asPdf);
    }

    @Test
    void anOfficeFileWithoutPagesGoesOutAsItIsTheReaderIsToldBeforeAndTheTrailSaysSo() {
        var original = Samples.docx("A bill nobody can draw " + UUID.randomUUID());
        var paper = paper(Classification.PARTICIPANTS, "bill.docx", original, "SEARCHABLE");
        var reader = scene.focalPoint(paper.summary().meetingId(), "TH");
        jdbc.sql("insert into preview (id, version, source, drawing) values (:id, 0, :source, 'PAGES')")
                .param("id", UUID.randomUUID())
                .param("source", sha256(paper))
                .update();

        assertThat(mark(reader, paper)).isEqualTo(CopyMark.IMPOSSIBLE);
        assertThat(accounts.as(reader, () -> found.file(paper.id().value(), null)))
                .get()
                .matches(file -> !file.marked() && !file.asPdf());
        assertThat(bytes(reader, paper)).isEqualTo(original);
        assertThat(accounts.asPortal(() -> audit.find(
                        new AuditFilter("paper.downloaded", paper.id().value(), null, null), PageRequest.of(0, 5))))
                .hasSize(1);
    }

    @Test
    void whoTakesACopyIsToldBeforeWhatStandsOnIt() {
        var law = paper(Classification.PARTICIPANTS, Samples.pdf("A law " + UUID.randomUUID()), "SEARCHABLE");
        var locked = paper(Classification.PARTICIPANTS, Samples.pdf("Locked " + UUID.randomUUID()), "LOCKED");
        var open = paper(Classification.PUBLIC, Samples.pdf("Open " + UUID.randomUUID()), "SEARCHABLE");
        var note =
                paper(Classification.PARTICIPANTS, "note.txt", Samples.utf8("Note " + UUID.randomUUID()), "SEARCHABLE");
        var secretariat = accounts.secretariat();

        assertThat(mark(secretariat, law)).isEqualTo(CopyMark.ON_EACH_PAGE);
        assertThat(mark(secretariat, locked)).isEqualTo(CopyMark.IMPOSSIBLE);
        assertThat(mark(secretariat, open)).isEqualTo(CopyMark.NOT_NEEDED);
        assertThat(mark(secretariat, note)).isEqualTo(CopyMark.IMPOSSIBLE);
        assertThat(accounts.as(secretariat, () -> files.copies(law)).originals())
                .isTrue();
        var reader = scene.focalPoint(law.summary().meetingId(), "TH");
        assertThat(accounts.as(reader, () -> files.copies(law)).originals()).isFalse();
    }

    @Test
    void aMarkedCopyIsNeverServedInParts() throws Exception {
        var paper = paper(Classification.PARTICIPANTS, Samples.pdf("A law"), "SEARCHABLE");
        var token = accounts.token(accounts.secretariat());

        http.perform(with(token, get("/api/v1/papers/{id}/file", paper.id().value()))
                        .header("Range", "bytes=0-9"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("ETag"));
    }

    private CopyMark mark(AccountId reader, PaperDetails paper) {
        return accounts.as(reader, () -> files.copies(scene.get(paper.id())))
                .marks()
                .get(sha256(paper));
    }

    private static String sha256(PaperDetails paper) {
        return paper.renditions().getFirst().versions().getFirst().sha256();
    }

    private PaperDetails paper(Classification classification, byte[] pdf, String state) {
        return paper(classification, "law.pdf", pdf, state);
    }

    private PaperDetails paper(Classification classification, String name, byte[] content, String state) {
        var meeting = scene.meeting();
        var file = scene.file(name, content);
        var paper = accounts.asPortal(() -> files.submit(meeting, PaperScene.form(classification), file));
        jdbc.sql("update file_version set extraction = :state where sha256 = :sha256")
                .param("state", state)
                .param("sha256", file.sha256())
                .update();
        return paper;
    }

    private byte[] bytes(AccountId reader, PaperDetails paper) {
        return accounts.as(reader, () -> content(files.open(paper.id(), LanguageTag.ENGLISH, 0)));
    }

    private static byte[] content(FileToSend file) {
        return content(file.content());
    }

    private static byte[] content(PreviewToSend preview) {
        return content(preview.content());
    }

    private static byte[] content(Resource resource) {
        try (var content = resource.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
