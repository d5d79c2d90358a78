package org.rapporteur.search.internal;

import java.util.function.LongSupplier;

/** When the time for an answer is over; one for all that is done for it. */
final class Deadline {
    private final LongSupplier nanos;
    private final long until;

    /**
     * Begins now.
     *
     * @param nanos tells the time as {@link System#nanoTime()} does
     * @param limit how long an answer may take, in nanoseconds
     */
    Deadline(LongSupplier nanos, long limit) {
        this.nanos = nanos;
        this.until = nanos.getAsLong() + limit;
    }

    /** Says that the time for an answer is over. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Whether the time is over. */
    boolean over() {
        return left() < 0;
    }

    /** The time that is left, in nanoseconds; zero or less when it is over. */
    long left() {
        return until - nanos.getAsLong();
    }

    /**
     * Goes on only while there is time.
     *
     * @throws TooSlow when it is over
     */
    void check() {
        if (over()) {
            throw new TooSlow();
        }
    }
}
