package org.rapporteur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapporteur.access.PortalRole;
import org.rapporteur.delegations.DelegationScene;
import org.springframework.beans.factory.annotation.Autowired;

class OrganiserIT extends BrowserTest {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.UK);

    @Autowired
    private DelegationScene scene;

    @Test
    void theSecretariatSetsUpASeriesAndItsFirstMeeting() {
        var secretariat = visitor(person("Desk Officer", PortalRole.SECRETARIAT));
        secretariat.open("/meetings/new").seesTitle("New meeting");
        secretariat.press("New series");
        secretariat.enter("Full name", "Group on Cross-border Evidence");
        secretariat.enter("Acronym", "GCBE");
        secretariat.examine("series-new");
        secretariat.press("Save");

        assertThat(secretariat.field("Series")).hasValue("Group on Cross-border Evidence");
        secretariat.enter("Title", "First meeting");
        secretariat.press("Create the draft");
        secretariat.sees("Please fill this in").examine("meeting-new-incomplete");
    }

    @Test
    void anOrganiserCreatesTheNextMeetingSetsItsAgendaAndAnnouncesIt() {
        var organiser = person("Ministry Organiser");
        scene.meeting(organiser.account());
        var desk = visitor(organiser);
        var others = visitor(person("Waiting Delegate"));
        var day = LocalDate.now().plusDays(60);

        desk.open("/meetings").seesTitle("Meetings").examine("meetings");
        desk.press("New meeting");
        desk.seesTitle("New meeting").examine("meeting-new");
        desk.enter("Title", "Regional meeting on sanctions");
        desk.enter("City", "Luang Prabang");
        desk.choose("Country", "Lao People");
        desk.choose("Time zone", "Asia/Vientiane");
        desk.enterDay("First day", TYPED.format(day));
        desk.enterDay("Last day", TYPED.format(day.plusDays(1)));
        desk.press("Create the draft");
        desk.seesTitle("2nd meeting · Luang Prabang").sees("Draft").examine("meeting-draft");
        var address = desk.page().url().replaceFirst("^https?://[^/]+", "");

        desk.follow("Agenda & programme");
        desk.field("Add an item").fill("Opening");
        desk.field("Add an item").press("Enter");
        desk.sees("“Opening” was added as number 1.");
        desk.field("Add an item").fill("Comparative review of sanctions");
        desk.press("Add");
        desk.sees("“Comparative review of sanctions” was added as number 2.").examine("agenda-edited");

        others.open("/meetings").seesTitle("Meetings");
        assertThat(others.page().getByText("Luang Prabang")).hasCount(0);

        desk.press("Announce");
        desk.sees("an announcement cannot be taken back").examine("meeting-announce");
        desk.press("Announce");
        desk.sees("Announced").examine("meeting-announced");

        others.open("/meetings").sees("Luang Prabang");
        others.open(address).seesTitle("Luang Prabang").sees("Announced").examine("meeting-as-delegate");
    }
}
