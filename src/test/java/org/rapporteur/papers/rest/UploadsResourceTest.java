package org.rapporteur.papers.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.papers.PaperScene;
import org.rapporteur.papers.Uploads;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** Large files in parts, as a tus client sends them. */
class UploadsResourceTest extends PortalTest {

    private static final String METADATA = """
            {"title": "Large", "kind": "WORKING", "language": "en", "classification": "PARTICIPANTS"}""";
    private static final byte[] FIRST = "The first part, ".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECOND = "and the second.".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private PaperScene scene;

    @Autowired
    private Uploads uploads;

    private MeetingId meeting;
    private String token;

    @BeforeEach
    void aMeeting() {
        meeting = scene.meeting();
        token = accounts.token(scene.focalPoint(meeting, "VN"));
    }

    @Test
    void whatIsSpokenIsTold() throws Exception {
        http.perform(with(token, options("/api/v1/uploads")))
                .andExpect(status().isNoContent())
                .andExpect(header().string("Tus-Version", "1.0.0"))
                .andExpect(header().string("Tus-Extension", containsString("creation")))
                .andExpect(header().exists("Tus-Max-Size"));
    }

    @Test
    void aFileComesInPartsAndIsHandedInAsOne() throws Exception {
        var upload = begin(FIRST.length + SECOND.length);

        part(token, upload, 0, FIRST)
                .andExpect(status().isNoContent())
                .andExpect(header().string("Upload-Offset", String.valueOf(FIRST.length)));
        http.perform(with(token, head(upload)).header("Tus-Resumable", "1.0.0"))
                .andExpect(status().isOk())
                .andExpect(header().string("Upload-Offset", String.valueOf(FIRST.length)))
                .andExpect(header().string("Cache-Control", "no-store"));
        handIn(token, upload).andExpect(status().isConflict());
        part(token, upload, FIRST.length, SECOND).andExpect(status().isNoContent());

        handIn(token, upload)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.renditions[0].versions[0].name").value("lớn.txt"))
                .andExpect(jsonPath("$.renditions[0].versions[0].size").value(FIRST.length + SECOND.length));
        http.perform(with(token, head(upload))).andExpect(status().isNotFound());
    }

    @Test
    void whatArrivedLiesSealedOnTheDisk(@Value("${rapporteur.home}") Path home) throws Exception {
        var upload = begin(100);
        part(token, upload, 0, FIRST).andExpect(status().isNoContent());

        var bytes = Files.readAllBytes(lying(home, upload));

        assertThat(bytes).hasSameSizeAs(FIRST).isNotEqualTo(FIRST);
    }

    @Test
    void partsOfAnyLengthMakeTheFileThatWasSent() throws Exception {
        var whole = "Ba phần, không phần nào dài bằng phần nào.".getBytes(StandardCharsets.UTF_8);
        var upload = begin(whole.length);
        part(token, upload, 0, Arrays.copyOfRange(whole, 0, 5)).andExpect(status().isNoContent());
        part(token, upload, 5, Arrays.copyOfRange(whole, 5, 22)).andExpect(status().isNoContent());
        part(token, upload, 22, Arrays.copyOfRange(whole, 22, whole.length)).andExpect(status().isNoContent());

        handIn(token, upload)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.renditions[0].versions[0].sha256")
                        .value(HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(whole))));
    }

    @Test
    void aPartThatDoesNotBeginWhereTheFileEndsIsRefused() throws Exception {
        var upload = begin(100);
        part(token, upload, 0, FIRST).andExpect(status().isNoContent());

        part(token, upload, 0, FIRST).andExpect(status().isConflict());
        part(token, upload, FIRST.length + 1, SECOND).andExpect(status().isConflict());
    }

    @Test
    void moreThanWasAnnouncedIsRefused() throws Exception {
        part(token, begin(3), 0, FIRST).andExpect(status().is(413));
        http.perform(with(token, post("/api/v1/uploads"))
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", 1L << 40))
                .andExpect(status().is(413));
    }

    @Test
    void nobodyElseLearnsOfAFileOnItsWay() throws Exception {
        var upload = begin(100);
        var other = accounts.token(scene.focalPoint(meeting, "TH"));

        http.perform(with(other, head(upload))).andExpect(status().isNotFound());
        part(other, upload, 0, FIRST).andExpect(status().isNotFound());
        http.perform(with(other, delete(upload))).andExpect(status().isNotFound());
        handIn(other, upload).andExpect(status().isNotFound());
        http.perform(head(upload)).andExpect(status().isUnauthorized());
    }

    @Test
    void whatIsStillBeingSentIsNotSweptAndWhatNobodyContinuedForADayIs() throws Exception {
        var upload = begin(FIRST.length + SECOND.length);
        clock.advance(Duration.ofHours(20));
        part(token, upload, 0, FIRST).andExpect(status().isNoContent());
        clock.advance(Duration.ofHours(20));
        uploads.sweep();
        http.perform(with(token, head(upload)).header("Tus-Resumable", "1.0.0")).andExpect(status().isOk());
        clock.advance(Duration.ofHours(5));
        uploads.sweep();
        http.perform(with(token, head(upload)).header("Tus-Resumable", "1.0.0")).andExpect(status().isNotFound());
    }

    @Test
    void anUploadIsDropped() throws Exception {
        var upload = begin(100);

        http.perform(with(token, delete(upload))).andExpect(status().isNoContent());

        http.perform(with(token, head(upload))).andExpect(status().isNotFound());
    }

    @Test
    void anotherProtocolVersionAndAnotherTypeAreRefused() throws Exception {
        var upload = begin(100);

        http.perform(with(token, post("/api/v1/uploads")).header("Upload-Length", 5))
                .andExpect(status().isPreconditionFailed());
        http.perform(with(token, patch(upload))
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", 0)
                        .contentType(MediaType.TEXT_PLAIN)
                        .content(FIRST))
                .andExpect(status().isUnsupportedMediaType());
    }

    /** As after a restore: what was on its way is not in a backup. */
    @Test
    void whatIsNoLongerOnTheDiskIsNotOnItsWay(@Value("${rapporteur.home}") Path home) throws Exception {
        var upload = begin(100);
        Files.delete(lying(home, upload));

        http.perform(with(token, head(upload))).andExpect(status().isNotFound());
    }

    private static Path lying(Path home, String upload) {
        return home.resolve("uploads").resolve(upload.substring(upload.lastIndexOf('/') + 1) + ".part");
    }

    private String begin(long size) throws Exception {
        var name = Base64.getEncoder().encodeToString("lớn.txt".getBytes(StandardCharsets.UTF_8));
        var answer = http.perform(with(token, post("/api/v1/uploads"))
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", size)
                        .header("Upload-Metadata", "filename " + name + ",filetype dGV4dC9wbGFpbg=="))
                .andExpect(status().isCreated())
                .andExpect(header().string("Upload-Offset", "0"))
                .andReturn();
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private ResultActions part(String whose, String upload, long offset, byte[] content) throws Exception {
        return http.perform(with(whose, patch(upload))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", offset)
                .contentType("application/offset+octet-stream")
                .content(content));
    }

    private ResultActions handIn(String whose, String upload) throws Exception {
        return http.perform(with(
                whose,
                multipart("/api/v1/meetings/{id}/papers", meeting.value())
                        .param("metadata", METADATA)
                        .param("uploadId", upload.substring(upload.lastIndexOf('/') + 1))));
    }
}
