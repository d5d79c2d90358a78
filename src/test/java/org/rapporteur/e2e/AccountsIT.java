package org.rapporteur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rapporteur.access.PortalRole;

class AccountsIT extends BrowserTest {

    @Test
    void anAdministratorInvitesSomebodyAndGetsTheLinkToSendThem() {
        var administrator = visitor(person("Head of Systems", PortalRole.ADMINISTRATOR));
        administrator.open("/administration/accounts").seesTitle("Accounts").examine("accounts");

        administrator.press("Invite somebody");
        assertThat(administrator.field("Sign-in name")).isVisible();
        administrator.examine("accounts-invite");
        administrator.enter("Name shown to others", "Bounmy Phommachanh");
        administrator.enter("Sign-in name", "bounmy");
        administrator.press("Save");

        administrator.sees("The link for the new person").examine("accounts-link");
        assertThat(administrator.field("Link")).hasValue(Pattern.compile(".*/welcome/.+"));
        administrator.press("Close");
        administrator.sees("Bounmy Phommachanh");
    }

    @Test
    void everybodySeesTheirOwnAccountAndMakesAKeyForIt() {
        var person = visitor(person("Careful Delegate"));
        person.open("/account").seesTitle("Careful Delegate").examine("account");
        person.enter("What it is for", "the archive");
        person.press("Make a key");
        person.sees("Your new key").examine("account-key");
    }
}
