package org.rapporteur.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the trail to show.
 *
 * @param text found in actor, action, thing or detail, in either case; empty for all
 * @param thingId only of this thing
 * @param from only from this moment on, UTC
 * @param to only before this moment, UTC
 */
public record AuditFilter(
        String text,
        @Nullable UUID thingId,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** All lines. */
    public static final AuditFilter ALL = new AuditFilter("", null, null, null);
}
