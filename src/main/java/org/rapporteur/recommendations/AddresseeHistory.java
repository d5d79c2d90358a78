package org.rapporteur.recommendations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the time line of an addressee.
 *
 * @param at when
 * @param kind what happened
 * @param value the level, answer or closure it was about, as the name of the constant
 * @param note the reason or rationale, if the reader may see it
 */
public record AddresseeHistory(
        Instant at,
        EventKind kind,
        @Nullable String value,
        @Nullable String note) {}
