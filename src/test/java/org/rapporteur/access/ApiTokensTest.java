package org.rapporteur.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

class ApiTokensTest extends PortalTest {

    @Autowired
    ApiTokens tokens;

    @Autowired
    ApiTokenRepository stored;

    @Autowired
    Accounts service;

    @Test
    void aTokenRevokedASecondAgoNoLongerWorks() throws Exception {
        var account = accounts.administrator();
        var token = accounts.token(account);
        http.perform(with(token, get("/api/v1/audit"))).andExpect(status().isOk());

        var id = accounts.as(account, tokens::own).getFirst().id();
        accounts.as(account, () -> tokens.revoke(id));

        http.perform(with(token, get("/api/v1/audit")))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("Unauthorized"));
    }

    @Test
    void theSecretItselfIsNotStored() {
        var secret = accounts.token(accounts.make("Delegate"));

        assertThat(stored.findBySecretHashAndRevokedAtIsNull(secret)).isEmpty();
        assertThat(tokens.authenticate(secret)).isPresent();
    }

    @Test
    void aClosedAccountsTokenNoLongerWorks() {
        var delegate = accounts.make("Delegate");
        var secret = accounts.token(delegate);

        accounts.as(accounts.administrator(), () -> service.enable(delegate, false));

        assertThat(tokens.authenticate(secret)).isEmpty();
    }

    @Test
    void noTokenAndAWrongTokenGetTheSameAnswer() throws Exception {
        http.perform(get("/api/v1/audit")).andExpect(status().isUnauthorized());
        http.perform(with("rap_wrong", get("/api/v1/audit"))).andExpect(status().isUnauthorized());
    }
}
