package org.rapporteur;

import com.vaadin.browserless.SpringBrowserlessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rapporteur.access.AccountId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ActiveProfiles;

/** A screen without a browser, on the same portal as {@link PortalTest}. */
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import({TestConfiguration.class, TestAccounts.class})
public abstract class UiTest extends SpringBrowserlessTest {

    @Autowired
    protected TestAccounts accounts;

    @Autowired
    protected TestClock clock;

    /**
     * Each portal in this process brings a strategy of its own; the last one made would keep the name to itself. Said before the
     * screen is made, which asks it.
     */
    @Autowired
    void whoActsIsAskedOfThisPortal(SecurityContextHolderStrategy strategy) {
        SecurityContextHolder.setContextHolderStrategy(strategy);
    }

    @BeforeEach
    void theClockStandsAtItsStart() {
        clock.moveTo(TestClock.START);
    }

    /** Opens the following pages as this account. */
    protected void signIn(AccountId account) {
        var authentication =
                accounts.as(account, () -> SecurityContextHolder.getContext().getAuthentication());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }
}
