package org.rapporteur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.PaperScene;
import org.rapporteur.recommendations.FollowUpScene;
import org.springframework.beans.factory.annotation.Autowired;

class PublicPageIT extends BrowserTest {

    @Autowired
    private FollowUpScene scene;

    @Autowired
    private PaperScene papers;

    @Autowired
    private Meetings meetings;

    @Test
    void aVisitorReadsThePublicPageOfAMeetingOnceItIsCleared() {
        var meeting = scene.scene();
        papers.accepted(meeting.meeting(), Classification.PUBLIC);
        scene.adopted(meeting, "KH");
        scene.draft(meeting, "LA");
        var visitor = visitor();
        var address = "/public/meetings/" + meeting.meeting();
        accounts.asPortal(() -> meetings.publish(meeting.meeting(), true));

        visitor.open(address).seesTitle("2nd meeting · Vientiane").examine("public-meeting");
        visitor.sees("The States are urged to criminalise possession").sees("Comparative review");
        assertThat(visitor.page().getByText("II/1").first()).isVisible();
        assertThat(visitor.page().getByText("II/2")).hasCount(0);
        var file = visitor.page()
                .waitForDownload(() -> visitor.page().locator("a.file").first().click());
        Assertions.assertThat(file.suggestedFilename()).isEqualTo("review.txt");

        var phone = visitor(Visitor.PHONE);
        phone.open(address).fits().examine("phone-public-meeting");
        phone.open("/public").fits().examine("phone-public");
    }
}
