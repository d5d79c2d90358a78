package org.rapporteur.base.startup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where the portal is, and whatever else they must know to begin. */
@Component
class ReadyAnnouncement {

    private static final String RULE = "─".repeat(72);

    private final Environment environment;
    private final ObjectProvider<StartupNotice> notices;

    ReadyAnnouncement(Environment environment, ObjectProvider<StartupNotice> notices) {
        this.environment = environment;
        this.notices = notices;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            System.out.println(block("http://localhost:" + port));
        }
    }

    /** The whole text, one line under the other between two rules. */
    String block(String address) {
        List<String> said = notices.orderedStream()
                .flatMap(notice -> notice.lines(address).stream())
                .toList();
        return Stream.concat(Stream.of("Rapporteur is ready: " + address), said.stream())
                .map(line -> "  " + line)
                .collect(Collectors.joining("\n", "\n" + RULE + "\n", "\n" + RULE));
    }
}
