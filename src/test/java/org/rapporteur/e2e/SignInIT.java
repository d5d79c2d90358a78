package org.rapporteur.e2e;

import org.junit.jupiter.api.Test;

class SignInIT extends BrowserTest {

    @Test
    void aPersonChoosesAPasswordByTheirLinkSignsInAndSignsOut() {
        var person = visitor().open("/" + invitationOf("sok.dara", "Sok Dara"));
        person.seesTitle("Welcome, Sok Dara").examine("welcome");
        person.enter("New password", Person.PASSWORD);
        person.enter("The same again", Person.PASSWORD);
        person.press("Save and sign in");
        person.page().waitForURL("**/sign-in");

        person.settle().examine("sign-in");
        person.enter("Sign-in name", "sok.dara");
        person.enter("Password", Person.PASSWORD);
        person.press("Sign in");

        person.seesTitle("").examine("home-empty");
        person.press("Account of Sok Dara");
        person.pick("Sign out");
        person.page().waitForURL("**/sign-in**");
    }

    @Test
    void whoeverMistypesTheirPasswordIsToldSoAndTriesAgain() {
        var known = person("Mistyping Delegate");
        var person = visitor().open("/sign-in");
        person.enter("Sign-in name", known.signInName());
        person.enter("Password", "something else");
        person.press("Sign in");

        person.sees("That did not work").examine("sign-in-wrong");
        person.signIn(known).seesTitle("");
    }

    @Test
    void aPageThatIsNotThereSaysSoAndLeadsHome() {
        var person = visitor(person("Lost Delegate"));
        person.open("/meetings/0198c0de-0000-7000-8000-000000000000/agenda")
                .seesTitle("There is nothing here")
                .examine("nothing-here");
        person.follow("To Home").seesTitle("");
    }
}
