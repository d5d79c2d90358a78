package org.rapporteur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rapporteur.access.PortalRole;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.delegations.FocalPoints;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaPlace;
import org.springframework.beans.factory.annotation.Autowired;

class RecommendationIT extends BrowserTest {

    @Autowired
    private DelegationScene scene;

    @Autowired
    private FocalPoints focalPoints;

    @Autowired
    private Agenda agenda;

    @Test
    void aRecommendationIsAdoptedReportedVerifiedAndStandsInTheMatrix() {
        var meeting = scene.meeting(accounts.make("organiser"));
        scene.delegation(meeting, "KH", null);
        var delegation = scene.delegation(meeting, "TH", null);
        var focal = person("Reporting Focal Point");
        accounts.asPortal(() -> {
            focalPoints.add(delegation, focal.account());
            return agenda.add(meeting, AgendaItemForm.of("Review of sanctions"), AgendaPlace.LAST);
        });
        var secretariat = visitor(person("Follow-up Officer", PortalRole.SECRETARIAT));

        secretariat.open("/meetings/" + meeting + "/recommendations").sees("No recommendations yet");
        secretariat.examine("meeting-recommendations-empty");
        secretariat.press("New draft");
        secretariat.enter("Text in English", "Thailand is urged to make possession of such material an offence.");
        secretariat.choose("Addressees", "Thailand");
        secretariat.choose("Where it comes from", "1 Review of sanctions");
        secretariat.examine("recommendation-draft");
        secretariat.press("Save draft");
        secretariat.sees("Before it is adopted").examine("recommendation-drafted");
        var story = secretariat.page().url().replaceFirst("^https?://[^/]+", "");
        secretariat.press("Adopt");
        secretariat.sees("Where each stands").examine("recommendation-adopted");

        var state = visitor(focal);
        state.seesTitle("").examine("home-with-a-recommendation");
        state.open(story).press("Accept or answer");
        state.examine("recommendation-answer");
        state.press("Answer");
        state.sees("accepted");
        state.follow("Report");
        state.page().waitForURL("**/report/**");
        state.settle().examine("report-empty");
        level(state, "fully");
        state.enter("What was done", "Section 287/1 of the Criminal Code is in force since 8 December 2015.");
        state.press("Submit");
        state.sees("Your report lies before the secretariat").examine("report-submitted");
        var report = state.page().url().replaceFirst("^https?://[^/]+", "");

        secretariat.open(report).sees("Level you find").examine("report-to-verify");
        level(secretariat, "largely");
        secretariat.press("Verify");
        secretariat.enter("Why it differs, or why it goes back", "The sentencing guideline is not there yet.");
        secretariat.press("Verify");
        secretariat.sees("verified");

        secretariat.open("/recommendations/matrix?meeting=" + meeting).sees("Thailand");
        var cell = secretariat
                .page()
                .getByRole(
                        AriaRole.GRIDCELL,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Thailand: largely, reported: fully")));
        assertThat(cell).isVisible();
        secretariat.examine("matrix");
        cell.click();
        secretariat.sees("How it went").examine("matrix-cell");
        secretariat.open("/recommendations").examine("recommendations");
        secretariat.open("/recommendations/dashboard").examine("recommendations-dashboard");
        state.open(story).sees("largely").examine("recommendation-story");
    }

    private static void level(Visitor visitor, String level) {
        visitor.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^\\s*" + level)))
                .check();
        visitor.settle();
    }
}
