package org.rapporteur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaPlace;
import org.springframework.beans.factory.annotation.Autowired;

class KeyboardIT extends BrowserTest {

    private static final int MOST_TABS = 60;

    @Autowired
    private DelegationScene scene;

    @Autowired
    private Agenda agenda;

    @Test
    void anAgendaIsReorderedWithoutAMouse() {
        var organiser = person("Keyboard Organiser");
        var meeting = scene.meeting(organiser.account());
        for (var title : new String[] {"Opening", "Sanctions", "Co-operation"}) {
            accounts.asPortal(() -> agenda.add(meeting, AgendaItemForm.of(title), AgendaPlace.LAST));
        }
        var person = visitor();
        person.open("/sign-in");
        person.page().keyboard().press("Tab");
        person.field("Sign-in name").focus();
        person.page().keyboard().type(organiser.signInName());
        person.page().keyboard().press("Tab");
        tabTo(person, person.field("Password"));
        person.page().keyboard().type(Person.PASSWORD);
        person.page().keyboard().press("Enter");
        person.page().waitForURL(url -> !url.contains("/sign-in"));

        person.open("/meetings/" + meeting + "/agenda").sees("Co-operation");
        var row = person.page().locator(".agenda-row", new Page.LocatorOptions().setHasText("Co-operation"));
        tabTo(person, row);
        assertThat(row).isFocused();
        person.page().keyboard().press("Alt+ArrowUp");
        assertThat(status(person)).containsText("“Co-operation” is now number 2.");
        assertThat(row).isFocused();
        person.settle().page().keyboard().press("Alt+ArrowUp");
        assertThat(status(person)).containsText("“Co-operation” is now number 1.");
        person.settle().page().keyboard().press("Alt+ArrowUp");
        assertThat(status(person)).containsText("cannot go further");
        assertThat(person.page().locator(".agenda-title").first()).hasText("Co-operation");
        person.examine("agenda-by-keyboard");
    }

    @Test
    void theFirstTabLeadsPastTheNavigationAndSlashLeadsToTheSearch() {
        var person = visitor(person("Quick Delegate"));
        person.open("/meetings").seesTitle("Meetings");
        person.page().keyboard().press("Tab");
        assertThat(person.link("Skip to the content")).isFocused();
        person.page().keyboard().press("Enter");
        assertThat(person.page().locator("main#content")).isFocused();
        person.seesTitle("Meetings");

        person.page().keyboard().press("/");
        person.page().keyboard().type("sanctions");
        person.page().keyboard().press("Enter");
        person.page().waitForURL("**/search?q=sanctions");
        person.settle().examine("search-nothing");
    }

    private static Locator status(Visitor person) {
        return person.page().getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Co-operation"));
    }

    private static void tabTo(Visitor person, Locator wanted) {
        for (int tabs = 0; tabs < MOST_TABS && !focused(wanted); tabs++) {
            person.page().keyboard().press("Tab");
        }
    }

    private static boolean focused(Locator wanted) {
        return (Boolean) wanted.evaluate("element => element.getRootNode().activeElement === element");
    }
}
