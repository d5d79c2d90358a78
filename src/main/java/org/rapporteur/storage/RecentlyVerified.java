package org.rapporteur.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The sizes of sealed files that were checked as a whole in the last minutes and have not been touched since. */
final class RecentlyVerified {

    private static final Duration AGE = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    private final Clock clock;
    private final Map<String, Check> checks = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Check> eldest) {
            return size() > MOST;
        }
    };

    RecentlyVerified(Clock clock) {
        this.clock = clock;
    }

    synchronized void note(String name, long size, Instant changed) {
        checks.put(name, new Check(size, changed, clock.instant()));
    }

    synchronized void forget(String name) {
        checks.remove(name);
    }

    synchronized Optional<Long> sizeOf(String name, Instant changed) {
        return Optional.ofNullable(checks.get(name))
                .filter(check ->
                        check.changed.equals(changed) && check.at.plus(AGE).isAfter(clock.instant()))
                .map(Check::size);
    }

    private record Check(long size, Instant changed, Instant at) {}
}
