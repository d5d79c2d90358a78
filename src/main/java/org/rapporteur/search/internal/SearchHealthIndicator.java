package org.rapporteur.search.internal;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows the state of the index among the portal's health; a portal without search still works, so it is never "down". */
@Component
class SearchHealthIndicator implements HealthIndicator {
    private static final String DEGRADED = "DEGRADED";

    private final EntryIndex index;

    SearchHealthIndicator(EntryIndex index) {
        this.index = index;
    }

    @Override
    public Health health() {
        if (!index.opened()) {
            return Health.up().withDetail("index", "being opened").build();
        }
        var state = index.state();
        return switch (state.condition()) {
            case READY -> Health.up().build();
            case REBUILDING ->
                Health.up().withDetail("rebuilt", state.percent() + " %").build();
            case UNAVAILABLE -> Health.status(DEGRADED).build();
        };
    }
}
