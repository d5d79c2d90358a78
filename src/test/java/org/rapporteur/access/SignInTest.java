package org.rapporteur.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.ResultActions;

class SignInTest extends PortalTest {

    private static final String PASSWORD = "a sentence that is long enough";

    @Autowired
    Accounts service;

    @Autowired
    Welcome welcome;

    @Autowired
    SignIns signIns;

    @Test
    void aPersonSignsInWithThePasswordTheyChoseByTheirLinkAndTheLinkWorksOnce() throws Exception {
        var invitation = invited("once");

        welcome.setPassword(invitation.secret(), PASSWORD);

        assertThat(welcome.guest(invitation.secret())).isEmpty();
        trySigningIn(name(invitation), PASSWORD).andExpect(redirectedUrl("/"));
        assertThat(accounts.as(invitation.account(), signIns::own)).hasSize(1);
    }

    @Test
    void anInvitationThatIsTooOldNoLongerWorks() {
        var invitation = invited("late");

        clock.advance(Accounts.INVITATION_LASTS);

        assertThat(welcome.guest(invitation.secret())).isEmpty();
    }

    @Test
    void anUnknownNameAndAWrongPasswordGetTheSameAnswer() throws Exception {
        var invitation = invited("same");
        welcome.setPassword(invitation.secret(), PASSWORD);

        trySigningIn("nobody.at.all", "wrong").andExpect(redirectedUrl("/sign-in?error"));
        trySigningIn(name(invitation), "wrong").andExpect(redirectedUrl("/sign-in?error"));
    }

    @Test
    void whoeverGuessesTooOftenWaitsEvenWithTheRightPassword() throws Exception {
        var invitation = invited("guessed");
        welcome.setPassword(invitation.secret(), PASSWORD);
        for (int guess = 0; guess < 10; guess++) {
            trySigningIn(name(invitation), "wrong " + guess);
        }

        trySigningIn(name(invitation), PASSWORD).andExpect(redirectedUrl("/sign-in?throttled"));
    }

    @Test
    void signingOutEverywhereEndsABrowsersSessionOnItsNextRequest() throws Exception {
        var invitation = invited("everywhere");
        welcome.setPassword(invitation.secret(), PASSWORD);
        var session = (MockHttpSession) trySigningIn(name(invitation), PASSWORD)
                .andReturn()
                .getRequest()
                .getSession();
        assertThat(session).isNotNull();
        http.perform(get("/actuator/info").session(session)).andExpect(status().isForbidden());

        accounts.as(invitation.account(), signIns::endOwn);

        http.perform(get("/actuator/info").session(session)).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void aClosedAccountCannotSignIn() throws Exception {
        var invitation = invited("closed");
        welcome.setPassword(invitation.secret(), PASSWORD);

        accounts.as(accounts.administrator(), () -> service.enable(invitation.account(), false));

        trySigningIn(name(invitation), PASSWORD).andExpect(redirectedUrl("/sign-in?error"));
    }

    private Invitation invited(String name) {
        var form = new AccountForm("sign-in." + name, name, null, Set.of());
        return accounts.as(accounts.administrator(), () -> service.invite(form));
    }

    private String name(Invitation invitation) {
        return accounts.asPortal(() -> service.get(invitation.account()).signInName());
    }

    private ResultActions trySigningIn(String name, String password) throws Exception {
        return http.perform(post("/sign-in")
                .param("username", name)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("192.0.2." + Math.floorMod(name.hashCode(), 250));
                    return request;
                }));
    }
}
