package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaAttachments;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.AgendaPlace;
import org.rapporteur.meetings.MeetingId;
import org.springframework.beans.factory.annotation.Autowired;

/** Versions compared, and the one a meeting looked at. */
class PaperVersionsTest extends PortalTest {

    private static final LanguageTag EN = LanguageTag.ENGLISH;

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperVersions versions;

    @Autowired
    private PaperFiles files;

    @Autowired
    private PaperAttachments attachments;

    @Autowired
    private Agenda agenda;

    private MeetingId meeting;

    @BeforeEach
    void aMeeting() {
        meeting = scene.meeting();
    }

    @Test
    void theReadTextsOfTwoVersionsAreCompared() {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        accounts.asPortal(() -> files.addVersion(paper.id(), EN, null, scene.file("The better text of a paper.")));
        scene.read(paper);

        var comparison = accounts.as(scene.focalPoint(meeting, "KH"), () -> versions.compare(paper.id(), EN, 1, 2));

        assertThat(comparison.changes()).isEqualTo(1);
        assertThat(comparison.blocks().getFirst().pieces())
                .anyMatch(piece -> piece.change() == PaperComparison.Change.ADDED
                        && piece.text().contains("better"));
    }

    @Test
    void whoeverMayNotReadThePaperComparesNothing() {
        var paper = scene.accepted(meeting, Classification.SECRETARIAT);
        var focal = scene.focalPoint(meeting, "KH");

        assertThatThrownBy(() -> accounts.as(focal, () -> versions.compare(paper.id(), EN, 1, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accounts.as(focal, () -> versions.pins(paper.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theVersionShownAtAnItemStaysWhenALaterOneComes() {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        var item = item();
        pin(paper, item, 1);

        accounts.asPortal(() -> files.addVersion(paper.id(), EN, null, scene.file("Later")));

        assertThat(accounts.as(scene.focalPoint(meeting, "KH"), () -> versions.pins(paper.id())))
                .containsExactly(new PinDetails(item, EN, 1));
        pin(paper, item, 2);
        assertThat(accounts.asPortal(() -> versions.pins(paper.id()))).containsExactly(new PinDetails(item, EN, 2));
    }

    @Test
    void theAgendaSaysWhichVersionWasShownAndThatThereIsANewerOne() {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        var item = item();
        pin(paper, item, 1);
        assertThat(shown(item))
                .singleElement()
                .satisfies(shown -> assertThat(shown.newer()).isFalse());
        accounts.asPortal(() -> files.addVersion(paper.id(), EN, null, scene.file("Later")));
        assertThat(shown(item)).singleElement().satisfies(shown -> {
            assertThat(shown.version()).isEqualTo(1);
            assertThat(shown.newer()).isTrue();
            assertThat(shown.path()).isEqualTo("papers/" + paper.id() + "?lang=en&version=1");
        });
        assertThat(accounts.as(accounts.make("nobody"), () -> attachments.of(meeting)))
                .isEmpty();
    }

    private List<AgendaAttachments.Shown> shown(AgendaItemId item) {
        return accounts.as(accounts.secretariat(), () -> attachments.of(meeting)).get(item).stream()
                .flatMap(paper -> paper.shown().stream())
                .toList();
    }

    @Test
    void onlyWhoeverRunsTheMeetingPinsAndOnlyToItsOwnItems() {
        var paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        var item = item();
        meeting = scene.meeting();
        var elsewhere = item();

        assertThatThrownBy(() -> pin(paper, elsewhere, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> pin(paper, item, 7)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accounts.as(scene.focalPoint(paper.summary().meetingId(), "KH"), () -> {
                    versions.pin(paper.id(), item, EN, 1);
                    return true;
                }))
                .isInstanceOf(Forbidden.class);
    }

    private void pin(PaperDetails paper, AgendaItemId item, int version) {
        accounts.asPortal(() -> {
            versions.pin(paper.id(), item, EN, version);
            return true;
        });
    }

    private AgendaItemId item() {
        return accounts.asPortal(() -> agenda.add(meeting, AgendaItemForm.of("Comparative review"), AgendaPlace.LAST))
                .id();
    }
}
