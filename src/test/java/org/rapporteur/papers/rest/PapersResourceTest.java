package org.rapporteur.papers.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.audit.AuditFilter;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperScene;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

class PapersResourceTest extends PortalTest {

    private static final String METADATA = """
            {"title": "Báo cáo", "kind": "NATIONAL_REPORT", "language": "vi", "classification": "PARTICIPANTS"}""";

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperFiles files;

    @Autowired
    private AuditTrail audit;

    private MeetingId meeting;
    private String focal;
    private String secretariat;

    @BeforeEach
    void aMeeting() {
        meeting = scene.meeting();
        focal = accounts.token(scene.focalPoint(meeting, "VN"));
        secretariat = accounts.token(accounts.secretariat());
    }

    @Test
    void aPaperIsHandedInAndAnsweredWithItsSymbolAndFile() throws Exception {
        upload(focal, "báo cáo.txt", "nội dung", METADATA)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.symbol").value(containsString("/NR/1")))
                .andExpect(jsonPath("$.title").value("Báo cáo"))
                .andExpect(jsonPath("$.state").value("PROPOSED"))
                .andExpect(jsonPath("$.classification").value("PARTICIPANTS"))
                .andExpect(jsonPath("$.partyId").isNotEmpty())
                .andExpect(jsonPath("$.renditions[0].language").value("vi"))
                .andExpect(jsonPath("$.renditions[0].status").value("ORIGINAL"))
                .andExpect(jsonPath("$.renditions[0].versions[0].number").value(1))
                .andExpect(jsonPath("$.renditions[0].versions[0].name").value("báo cáo.txt"))
                .andExpect(jsonPath("$.renditions[0].versions[0].extraction").value("WAITING"))
                .andExpect(jsonPath("$.renditions[0].versions[0].sha256").isNotEmpty());
    }

    @Test
    void theSameFileIsRefusedWithThePaperNamedUntilTheSenderKeepsBoth() throws Exception {
        var text = "The very same text " + UUID.randomUUID();
        upload(secretariat, "a.txt", text, METADATA).andExpect(status().isCreated());

        upload(secretariat, "b.txt", text, METADATA)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:rapporteur:papers:problem:same-file"))
                .andExpect(jsonPath("$.detail").value(containsString("/NR/1")));
        http.perform(with(
                        secretariat,
                        multipart("/api/v1/meetings/{id}/papers", meeting.value())
                                .file(new MockMultipartFile("file", "b.txt", "text/plain", text.getBytes()))
                                .param("metadata", METADATA)
                                .param("keepBoth", "true")))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.sameFileAs[0]").value(containsString("/NR/1")));
    }

    @Test
    void theSameFileOfAnotherMeetingIsNamedAndRefusedOnlyWhenAsked() throws Exception {
        var text = "The very same text " + UUID.randomUUID();
        upload(secretariat, "a.txt", text, METADATA).andExpect(status().isCreated());
        var other = scene.meeting();
        var request = multipart("/api/v1/meetings/{id}/papers", other.value())
                .file(new MockMultipartFile("file", "b.txt", "text/plain", text.getBytes()))
                .param("metadata", METADATA);
        http.perform(with(secretariat, request.param("keepBoth", "false")))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:rapporteur:papers:problem:same-file-elsewhere"))
                .andExpect(jsonPath("$.things", hasSize(1)))
                .andExpect(jsonPath("$.detail").value(containsString("meeting · ")));
        http.perform(with(
                        secretariat,
                        multipart("/api/v1/meetings/{id}/papers", other.value())
                                .file(new MockMultipartFile("file", "b.txt", "text/plain", text.getBytes()))
                                .param("metadata", METADATA)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.sameFileAs[0]").value(containsString("/NR/1")));
    }

    @Test
    void aVersionIdenticalToTheNewestIsRefusedUntilTheSenderWantsItAllTheSame() throws Exception {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        var text = "The very same version " + UUID.randomUUID();
        version(paper, text, null).andExpect(status().isCreated());
        version(paper, text, null)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:rapporteur:papers:problem:same-version"))
                .andExpect(jsonPath("$.things[0]").value(paper.id().value().toString()));
        version(paper, text, "true").andExpect(status().isCreated());
    }

    private ResultActions version(PaperDetails paper, String text, String keepBoth) throws Exception {
        var request = multipart(
                        "/api/v1/papers/{id}/renditions/en/versions", paper.id().value())
                .file(new MockMultipartFile("file", "v.txt", "text/plain", text.getBytes()));
        if (keepBoth != null) {
            request.param("keepBoth", keepBoth);
        }
        return http.perform(with(secretariat, request));
    }

    @Test
    void ofTheSameFileInAPaperTheSenderMayNotReadNothingIsSaid() throws Exception {
        var text = "The very same text " + UUID.randomUUID();
        upload(secretariat, "a.txt", text, METADATA.replace("PARTICIPANTS", "SECRETARIAT"))
                .andExpect(status().isCreated());

        upload(focal, "b.txt", text, METADATA)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.sameFileAs").isEmpty());
    }

    @Test
    void aRevisionIsHandedInByTheApi() throws Exception {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);

        upload(
                        secretariat,
                        "a.txt",
                        "revised",
                        METADATA.replace(
                                "}", ", \"continues\": {\"paperId\": \"" + paper.id() + "\", \"as\": \"REV\"}}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.symbol").value(paper.summary().symbol() + "/Rev.1"));
        upload(secretariat, "b.txt", "more", METADATA.replace("}", ", \"continues\": {}}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.length()").value(2));
    }

    @Test
    void metadataMayComeAsAPlainFormField() throws Exception {
        http.perform(with(
                        secretariat,
                        multipart("/api/v1/meetings/{id}/papers", meeting.value())
                                .file(new MockMultipartFile("file", "a.txt", "text/plain", "text".getBytes()))
                                .param("metadata", METADATA)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("ACCEPTED"));
    }

    @Test
    void anUnknownFieldIsRefusedAndNamed() throws Exception {
        upload(focal, "a.txt", "text", METADATA.replace("}", ", \"colour\": \"red\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("colour"));
    }

    @Test
    void malformedMetadataIsRefused() throws Exception {
        upload(focal, "a.txt", "text", "{\"title\": ")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void everyMissingFieldIsNamed() throws Exception {
        upload(focal, "a.txt", "text", "{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.length()").value(4));
    }

    @Test
    void aWebPageNamedPdfIsRefusedOnTheFile() throws Exception {
        upload(focal, "budget.pdf", "<!DOCTYPE html><html><body>x</body></html>", METADATA)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("file"))
                .andExpect(jsonPath("$.errors[0].message")
                        .value("budget.pdf was not accepted: its content is a web page, not a PDF."));
    }

    @Test
    void whoeverDoesNotTakePartIsForbidden() throws Exception {
        upload(accounts.token(accounts.make("stranger")), "a.txt", "text", METADATA)
                .andExpect(status().isForbidden());
    }

    @Test
    void withoutATokenThereIsNothing() throws Exception {
        http.perform(get("/api/v1/meetings/{id}/papers", meeting.value())).andExpect(status().isUnauthorized());
    }

    @Test
    void theListHoldsWhatTheReaderMaySeeAndNothingElse() throws Exception {
        scene.accepted(meeting, Classification.PARTICIPANTS);
        scene.accepted(meeting, Classification.SECRETARIAT);

        http.perform(with(focal, get("/api/v1/meetings/{id}/papers", meeting.value())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].renditions[0].versions[0].size").isNumber());
        http.perform(with(secretariat, get("/api/v1/meetings/{id}/papers", meeting.value())))
                .andExpect(jsonPath("$.total").value(2));
    }

    @Test
    void whatIsNotVisibleIsNotThereByEveryPath() throws Exception {
        var paper = scene.accepted(meeting, Classification.SECRETARIAT).id().value();

        for (var path : new String[] {
            "/api/v1/papers/" + paper,
            "/api/v1/papers/" + paper + "/file",
            "/api/v1/papers/" + paper + "/text",
            "/api/v1/papers/" + UUID.randomUUID()
        }) {
            http.perform(with(focal, get(path))).andExpect(status().isNotFound());
        }
        http.perform(with(focal, head("/api/v1/papers/{id}/file", paper))).andExpect(status().isNotFound());
        http.perform(with(focal, get("/api/v1/papers/{id}/file", paper)).header("Range", "bytes=0-3"))
                .andExpect(status().isNotFound());
        http.perform(get("/files/papers/{id}/en/1", paper)).andExpect(status().isNotFound());
    }

    @Test
    void aFileIsSentSoThatNoBrowserRunsOrKeepsIt() throws Exception {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);

        http.perform(with(focal, get("/api/v1/papers/{id}/file", paper.id().value())))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/plain"))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"review.txt\"; filename*=UTF-8''review.txt"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                "Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'"))
                .andExpect(header().string("Cross-Origin-Resource-Policy", "same-origin"))
                .andExpect(header().string("Cache-Control", "private, no-store"))
                .andExpect(header().string("Referrer-Policy", "no-referrer"));
    }

    @Test
    void aRangeIsAnsweredAndHeadTellsTheLength() throws Exception {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        var size = paper.renditions().getFirst().versions().getFirst().size();

        http.perform(with(focal, get("/api/v1/papers/{id}/file", paper.id().value()))
                        .header("Range", "bytes=4-7"))
                .andExpect(status().isPartialContent())
                .andExpect(content().string("text"));
        http.perform(with(focal, head("/api/v1/papers/{id}/file", paper.id().value())))
                .andExpect(status().isOk())
                .andExpect(header().longValue("Content-Length", size));
    }

    @Test
    void everyReadingOfARestrictedPaperIsInTheTrail() throws Exception {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        var id = paper.id().value();

        http.perform(with(focal, get("/api/v1/papers/{id}", id)));
        http.perform(with(focal, get("/api/v1/papers/{id}/file", id)));
        http.perform(with(focal, get("/api/v1/papers/{id}/text", id)));

        assertThat(accounts.asPortal(() -> audit.find(new AuditFilter("focal", id, null, null), PageRequest.of(0, 10))))
                .extracting(entry -> entry.action())
                .containsExactly("paper.text-read", "paper.downloaded", "paper.opened");
    }

    @Test
    void aPublicPaperIsSentToEveryAccountAndNotedNowhere() throws Exception {
        var paper = scene.accepted(meeting, Classification.PUBLIC);
        var stranger = accounts.token(accounts.make("stranger"));

        http.perform(with(stranger, get("/api/v1/papers/{id}/file", paper.id().value())))
                .andExpect(status().isOk());

        assertThat(accounts.asPortal(() ->
                        audit.find(new AuditFilter("stranger", paper.id().value(), null, null), PageRequest.of(0, 10))))
                .isEmpty();
    }

    @Test
    void aChangeNeedsTheVersionItChanges() throws Exception {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        var path = "/api/v1/papers/" + paper.id();

        http.perform(with(secretariat, patch(path))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\": \"New\"}"))
                .andExpect(status().isPreconditionRequired());
        http.perform(with(secretariat, patch(path))
                        .header("If-Match", "\"" + paper.summary().version() + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\": \"New\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title").value("New"));
        http.perform(with(secretariat, patch(path))
                        .header("If-Match", "\"" + paper.summary().version() + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\": \"Newer\"}"))
                .andExpect(status().isConflict());
    }

    @Test
    void theLanguagesOfAVersionAreCorrectedByWhoSawThePaperAsItIs() throws Exception {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        var path = "/api/v1/papers/" + paper.id() + "/renditions/en/versions/1";
        var seen = "\"" + paper.summary().version() + "\"";

        http.perform(with(secretariat, patch(path))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"languages\": [\"vi\"]}"))
                .andExpect(status().isPreconditionRequired());
        for (var wrong : List.of(
                "{}",
                "{\"languages\": [null]}",
                "{\"languages\": [\"no language\"]}",
                "{\"languages\": [\"en\"], \"x\": 1}",
                "{\"languages\": [\"en\", \"vi\", \"th\", \"km\", \"lo\", \"fr\"]}")) {
            http.perform(with(secretariat, patch(path))
                            .header("If-Match", seen)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(wrong))
                    .andExpect(status().isBadRequest());
        }
        http.perform(with(secretariat, patch(path))
                        .header("If-Match", seen)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"languages\": [\"vi\", \"en\"]}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.renditions[0].versions[0].languages", contains("vi", "en")))
                .andExpect(jsonPath("$.renditions[0].versions[0].languagesCorrected")
                        .value(true));
        http.perform(with(secretariat, patch(path))
                        .header("If-Match", seen)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"languages\": []}"))
                .andExpect(status().isConflict());
        http.perform(with(secretariat, patch(path + "7"))
                        .header("If-Match", seen)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"languages\": []}"))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void aVersionIsAddedBesideTheFirst() throws Exception {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);

        http.perform(with(
                        secretariat,
                        multipart(
                                        "/api/v1/papers/{id}/renditions/vi/versions",
                                        paper.id().value())
                                .file(new MockMultipartFile("file", "vi.txt", null, "bản dịch".getBytes()))))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.renditions[1].language").value("vi"))
                .andExpect(jsonPath("$.renditions[1].status").value("UNOFFICIAL"))
                .andExpect(jsonPath("$.symbol").value(paper.summary().symbol()));
    }

    @Test
    void theStepsOfAPaperAreTakenByTheSecretariat() throws Exception {
        var paper = accounts.as(
                scene.focalPoint(meeting, "TH"),
                () -> files.submit(meeting, PaperScene.form(Classification.PARTICIPANTS), scene.file("text")));
        var path = "/api/v1/papers/" + paper.id();

        http.perform(with(focal, post(path + "/accept"))).andExpect(status().isNotFound());
        step(path + "/accept", "{}").andExpect(jsonPath("$.state").value("ACCEPTED"));
        http.perform(with(focal, post(path + "/issue"))).andExpect(status().isForbidden());
        step(path + "/issue", "{}").andExpect(jsonPath("$.state").value("ISSUED"));
        step(path + "/accept", "{}").andExpect(status().isConflict());
        step(path + "/withdraw", "{}").andExpect(status().isBadRequest());
        step(path + "/withdraw", "{\"reason\": \"Overtaken\"}")
                .andExpect(jsonPath("$.state").value("WITHDRAWN"))
                .andExpect(jsonPath("$.reason").value("Overtaken"));
        http.perform(with(focal, get(path + "/file"))).andExpect(status().isForbidden());
    }

    @Test
    void aFileNameOfAnyKindIsSentByBothForms() {
        assertThat(FileAnswers.disposition("a\"b;c.pdf"))
                .isEqualTo("attachment; filename=\"a_b_c.pdf\"; filename*=UTF-8''a%22b%3Bc.pdf");
        assertThat(FileAnswers.disposition("ច្បាប់.pdf"))
                .startsWith("attachment; filename=\"______.pdf\"; filename*=UTF-8''%E1%9E%85")
                .isASCII();
        assertThat(FileAnswers.disposition("a\r\nSet-Cookie: x.pdf")).doesNotContain("\r", "\n");
        assertThat(FileAnswers.disposition("x".repeat(300) + ".pdf")).hasSizeLessThan(700);
    }

    private ResultActions upload(String token, String name, String text, String metadata) throws Exception {
        return http.perform(with(
                token,
                multipart("/api/v1/meetings/{id}/papers", meeting.value())
                        .file(new MockMultipartFile("file", name, "application/octet-stream", text.getBytes("UTF-8")))
                        .file(new MockMultipartFile("metadata", "", "application/json", metadata.getBytes("UTF-8")))));
    }

    private ResultActions step(String path, String body) throws Exception {
        return http.perform(with(secretariat, post(path))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
