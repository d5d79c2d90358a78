package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.rapporteur.extraction.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

class PaperMarksTest extends PortalTest {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperFiles files;

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
    void aMarkedCopyIsNeverServedInParts() throws Exception {
        var paper = paper(Classification.PARTICIPANTS, Samples.pdf("A law"), "SEARCHABLE");
        var token = accounts.token(accounts.secretariat());

        http.perform(with(token, get("/api/v1/papers/{id}/file", paper.id().value()))
                        .header("Range", "bytes=0-9"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("ETag"));
    }

    private PaperDetails paper(Classification classification, byte[] pdf, String state) {
        var meeting = scene.meeting();
        var file = scene.file("law.pdf", pdf);
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
        try (var content = file.content().getInputStream()) {
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
