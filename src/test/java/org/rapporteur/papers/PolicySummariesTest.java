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
import org.rapporteur.meetings.MeetingId;
import org.springframework.beans.factory.annotation.Autowired;

/** Summaries for policy-makers. */
class PolicySummariesTest extends PortalTest {

    private static final PolicySummaryText TEXT = new PolicySummaryText(
            "Referrals stop at the border.",
            "Children wait for months.",
            List.of("Name a contact point.", " ", "Train."));

    @Autowired
    private PaperScene scene;

    @Autowired
    private PolicySummaries summaries;

    @Autowired
    private PaperFiles files;

    private MeetingId meeting;

    @BeforeEach
    void aMeeting() {
        meeting = scene.meeting();
    }

    @Test
    void aSummaryIsAPaperWhoseFileSaysWhatWasWritten() {
        var paper = scene.read(write(Classification.PARTICIPANTS));

        assertThat(paper.summary().kind()).isEqualTo(PaperKind.POLICY_SUMMARY);
        assertThat(accounts.asPortal(() -> summaries.of(paper.id()))).contains(TEXT);
        assertThat(TEXT.actions()).containsExactly("Name a contact point.", "Train.");
        var text = accounts.asPortal(() -> files.text(paper.id(), LanguageTag.ENGLISH, 0));
        assertThat(text.pages().getFirst().text())
                .contains("Proposed action")
                .contains("1. Name a contact point.")
                .contains("Referrals stop at the border.");
    }

    @Test
    void sayingItAnewIsAVersion() {
        var paper = write(Classification.PARTICIPANTS);
        var better = new PolicySummaryText("More is known.", "It is urgent.", List.of("Act."));

        accounts.asPortal(() -> summaries.rewrite(paper.id(), better));

        assertThat(accounts.asPortal(() -> summaries.of(paper.id()))).contains(better);
        assertThat(scene.get(paper.id()).renditions().getFirst().versions()).hasSize(2);
    }

    @Test
    void allThatIsMissingIsNamedAtOnceThatOfThePaperToo() {
        var nothing = new PolicySummaryText(" ", "", List.of(" "));
        assertThatThrownBy(() -> accounts.asPortal(() -> summaries.write(
                        meeting, PaperScene.form(Classification.PARTICIPANTS).titled(" "), nothing)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.fields())
                                .extracting(InvalidInput.FieldProblem::field)
                                .containsExactly("title", "insights", "meaning", "actions"));
        var paper = write(Classification.PARTICIPANTS);
        assertThatThrownBy(() -> accounts.asPortal(() -> summaries.rewrite(paper.id(), nothing)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.fields())
                                .extracting(InvalidInput.FieldProblem::field)
                                .containsExactly("insights", "meaning", "actions"));
    }

    @Test
    void itIsReadAndChangedByTheRightsOfItsPaper() {
        var hidden = write(Classification.SECRETARIAT);
        var shown = write(Classification.PARTICIPANTS);
        var focal = scene.focalPoint(meeting, "KH");

        assertThatThrownBy(() -> accounts.as(focal, () -> summaries.of(hidden.id())))
                .isInstanceOf(NotFound.class);
        assertThat(accounts.as(focal, () -> summaries.of(shown.id()))).isPresent();
        assertThatThrownBy(() -> accounts.as(focal, () -> summaries.rewrite(shown.id(), TEXT)))
                .isInstanceOf(Forbidden.class);
        assertThat(accounts.asPortal(() -> summaries.of(
                        scene.accepted(meeting, Classification.PARTICIPANTS).id())))
                .isEmpty();
    }

    private PaperDetails write(Classification classification) {
        return accounts.asPortal(
                () -> summaries.write(meeting, PaperScene.form(classification).titled("Summary"), TEXT));
    }
}
