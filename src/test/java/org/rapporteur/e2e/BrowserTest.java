package org.rapporteur.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.rapporteur.TestAccounts;
import org.rapporteur.access.AccountForm;
import org.rapporteur.access.Accounts;
import org.rapporteur.access.PortalRole;
import org.rapporteur.access.Welcome;
import org.rapporteur.e2e.BrowserTest.InChromium;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/**
 * A journey through the whole portal: a server with its own database, reader process and search index, and real Chromium.
 * One server and one browser serve all journeys; each person has a browser profile of their own. No journey passes with an
 * error in a console.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:journeys;DB_CLOSE_DELAY=-1",
            "rapporteur.home=target/journeys",
            "rapporteur.papers.reading=true"
        })
@ActiveProfiles("test")
@ExtendWith(InChromium.class)
abstract class BrowserTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    TestAccounts accounts;

    @Autowired
    private Accounts accountService;

    @Autowired
    private Welcome welcome;

    @LocalServerPort
    private int port;

    private final List<Visitor> visitors = new ArrayList<>();
    private Chromium chromium;

    /** Where the server listens. */
    int port() {
        return port;
    }

    /** Somebody with an account, who has chosen a password. */
    Person person(String name, PortalRole... roles) {
        var signInName = name.toLowerCase().replace(' ', '.') + "." + NEXT.incrementAndGet();
        var invitation =
                accounts.asPortal(() -> accountService.invite(new AccountForm(signInName, name, null, Set.of(roles))));
        welcome.setPassword(invitation.secret(), Person.PASSWORD);
        return new Person(invitation.account(), signInName);
    }

    /** The path of the link with which somebody new chooses a password. */
    String invitationOf(String signInName, String name) {
        return accounts.asPortal(() -> accountService
                .invite(new AccountForm(signInName, name, null, Set.of()))
                .path());
    }

    /** Somebody at a desk who is not signed in. */
    Visitor visitor() {
        return visitor(Visitor.DESK);
    }

    Visitor visitor(int[] screen) {
        var visitor = new Visitor(chromium.browser(), "http://localhost:" + port, screen);
        visitors.add(visitor);
        return visitor;
    }

    /** Somebody at a desk, signed in. */
    Visitor visitor(Person person) {
        return visitor().signIn(person);
    }

    /** Lends the browser to each journey, and looks at the consoles when it ends. */
    static final class InChromium implements TestInstancePostProcessor, AfterEachCallback {

        @Override
        public void postProcessTestInstance(Object test, ExtensionContext context) {
            ((BrowserTest) test).chromium = context.getRoot()
                    .getStore(Namespace.create(Chromium.class))
                    .computeIfAbsent(Chromium.class, _ -> new Chromium(), Chromium.class);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            var journey = (BrowserTest) context.getRequiredTestInstance();
            var errors = journey.visitors.stream()
                    .flatMap(visitor -> visitor.errors().stream())
                    .toList();
            for (int i = 0; i < journey.visitors.size(); i++) {
                try (var visitor = journey.visitors.get(i)) {
                    if (context.getExecutionException().isPresent()) {
                        visitor.photograph(context.getRequiredTestMethod().getName() + "-" + i);
                    }
                }
            }
            assertThat(errors).as("Errors in the console").isEmpty();
        }
    }
}
