package org.rapporteur;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The portal on an in-memory database with a clock that stands still. One context serves all subclasses and nothing is
 * rolled back: a test makes what it needs and looks only at that.
 */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({TestConfiguration.class, TestAccounts.class})
public abstract class PortalTest {

    @Autowired
    protected TestAccounts accounts;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected MockMvc http;

    @Autowired
    protected JsonMapper json;

    @Autowired
    private SecurityContextHolderStrategy strategy;

    /** Each portal in this process brings a strategy of its own; the last one made would keep the name to itself. */
    @BeforeEach
    void whoActsIsAskedOfThisPortal() {
        SecurityContextHolder.setContextHolderStrategy(strategy);
    }

    @BeforeEach
    void theClockStandsAtItsStart() {
        clock.moveTo(TestClock.START);
    }

    /** Adds the account's bearer token to a request. */
    protected <B extends AbstractMockHttpServletRequestBuilder<B>> B with(String token, B request) {
        return request.header("Authorization", "Bearer " + token);
    }
}
