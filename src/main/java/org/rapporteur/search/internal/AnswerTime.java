package org.rapporteur.search.internal;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Gives every answer the same time: two seconds for all that is looked up, counted, ranked and marked for it. */
@Component
class AnswerTime {
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(2);

    private final LongSupplier nanos;

    @Autowired
    AnswerTime() {
        this(System::nanoTime);
    }

    /** By another clock, in nanoseconds. */
    AnswerTime(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The time of an answer that begins now. */
    Deadline begins() {
        return new Deadline(nanos, LIMIT);
    }
}
