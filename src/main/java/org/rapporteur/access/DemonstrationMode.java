package org.rapporteur.access;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Whether the portal runs with the demonstration data; its accounts and tokens work only then. */
@Component
public class DemonstrationMode {

    private final boolean on;

    DemonstrationMode(Environment environment) {
        this.on = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Whether the demonstration profile is on. */
    public boolean on() {
        return on;
    }

    boolean admits(Account account) {
        return on || !account.demonstration();
    }
}
