package org.rapporteur.demonstration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The true time, except for the thread that loads the past: what happened in 2016 is stored as of 2016. */
@Component
@Profile("demo")
class DemonstrationClock extends Clock {

    private static final LocalTime OFFICE_HOURS = LocalTime.of(3, 0);

    private final Clock real = Clock.system(ZoneOffset.UTC);
    private final ThreadLocal<@Nullable Instant> past = new ThreadLocal<>();

    /** Does something as of a day (03:00 UTC, ten o'clock in Hanoi). */
    <T> T on(LocalDate day, Supplier<T> work) {
        var before = past.get();
        past.set(day.atTime(OFFICE_HOURS).toInstant(ZoneOffset.UTC));
        try {
            return work.get();
        } finally {
            past.set(before);
        }
    }

    /** Does something as of a day (03:00 UTC, ten o'clock in Hanoi). */
    void on(LocalDate day, Runnable work) {
        on(day, () -> {
            work.run();
            return true;
        });
    }

    @Override
    public Instant instant() {
        var then = past.get();
        return then == null ? real.instant() : then;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : real.withZone(zone);
    }
}
