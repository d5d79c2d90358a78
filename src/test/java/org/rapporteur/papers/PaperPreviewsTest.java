package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.audit.AuditEntry;
import org.rapporteur.audit.AuditFilter;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.extraction.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

class PaperPreviewsTest extends PortalTest {

    private static final LanguageTag EN = LanguageTag.ENGLISH;

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperFiles files;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperPreviews previews;

    @Autowired
    private AuditTrail audit;

    @Test
    void thePagesOfAPdfAreItsOwnAndSeeingThemIsInTheTrail() throws IOException {
        var paper = handedIn("a.pdf", Samples.pdf("Pages " + UUID.randomUUID()), Classification.PARTICIPANTS);
        var reader = scene.focalPoint(paper.summary().meetingId(), "KH");

        var preview = accounts.as(reader, () -> previews.preview(paper.id(), EN, 0));

        assertThat(preview.mediaType()).isEqualTo("application/pdf");
        try (var content = preview.content().getInputStream()) {
            assertThat(content.readNBytes(4)).containsExactly('%', 'P', 'D', 'F');
        }
        assertThat(trail(paper)).contains("paper.previewed");
    }

    @Test
    void theThumbnailIsDecidedAndNotedLikeTheFile() throws IOException {
        var paper = handedIn("a.pdf", Samples.pdf("Thumb " + UUID.randomUUID()), Classification.PARTICIPANTS);
        var meeting = paper.summary().meetingId();

        var picture = accounts.as(scene.focalPoint(meeting, "KH"), () -> previews.thumbnail(paper.id(), EN, 1));

        try (var content = picture.content().getInputStream()) {
            assertThat(content.readNBytes(4)).containsExactly(0x89, 'P', 'N', 'G');
        }
        assertThat(trail(paper)).contains("paper.thumbnail-seen");
        assertThatThrownBy(() -> accounts.as(accounts.make("stranger"), () -> previews.thumbnail(paper.id(), EN, 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void ofAWithdrawnPaperNoPreviewGoesOut() {
        var paper = handedIn("a.pdf", Samples.pdf("Gone " + UUID.randomUUID()), Classification.PARTICIPANTS);
        var reader = scene.focalPoint(paper.summary().meetingId(), "KH");
        accounts.asPortal(() -> papers.withdraw(paper.id(), "replaced"));

        assertThatThrownBy(() -> accounts.as(reader, () -> previews.preview(paper.id(), EN, 1)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.as(reader, () -> previews.thumbnail(paper.id(), EN, 1)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aPictureIsShownDrawnAnewAndAPlainTextOnlyAsText() throws IOException {
        var picture = handedIn("a.png", Samples.png(), Classification.PARTICIPANTS);
        var text = handedIn("a.txt", Samples.utf8("Text " + UUID.randomUUID()), Classification.PARTICIPANTS);

        var shown = accounts.asPortal(() -> previews.preview(picture.id(), EN, 1));

        assertThat(previews.way("image/png")).isEqualTo(PaperPreviews.Way.PICTURE);
        assertThat(shown.mediaType()).isEqualTo("image/png");
        assertThat(previews.way("text/plain")).isEqualTo(PaperPreviews.Way.TEXT);
        assertThatThrownBy(() -> accounts.asPortal(() -> previews.preview(text.id(), EN, 1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void listsShowPicturesOfPublicPapersOnly() {
        var open = handedIn("a.pdf", Samples.pdf("Open " + UUID.randomUUID()), Classification.PUBLIC);
        var closed = handedIn("b.pdf", Samples.pdf("Closed " + UUID.randomUUID()), Classification.PARTICIPANTS);
        var summaries = accounts.asPortal(() -> {
            papers.issue(open.id());
            papers.issue(closed.id());
            previews.thumbnail(open.id(), EN, 1);
            previews.thumbnail(closed.id(), EN, 1);
            return List.of(
                    papers.get(open.id()).summary(), papers.get(closed.id()).summary());
        });

        assertThat(accounts.asPortal(() -> previews.withThumbnail(summaries))).containsExactly(open.id());
    }

    private PaperDetails handedIn(String name, byte[] bytes, Classification classification) {
        var meeting = scene.meeting();
        return accounts.asPortal(() -> files.submit(meeting, PaperScene.form(classification), scene.file(name, bytes)));
    }

    private List<String> trail(PaperDetails paper) {
        return accounts.asPortal(() ->
                audit.find(new AuditFilter("", paper.id().value(), null, null), PageRequest.of(0, 50)).stream()
                        .map(AuditEntry::action)
                        .toList());
    }
}
