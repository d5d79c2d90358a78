package org.rapporteur.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the trail.
 *
 * @param seq place in the chain, from 1
 * @param at when, UTC
 * @param actorId account that acted; empty for the public and for the portal itself
 * @param actor name of whoever acted, as it was then
 * @param action what was done, such as {@code meeting.announced}
 * @param thingType kind of thing it was done to, such as {@code meeting}
 * @param thingId the thing
 * @param thing the thing's name, as it was then
 * @param detail what else matters, one sentence or empty
 * @param previousHash hash of the line before (SHA-256, hex)
 * @param hash hash of this line and the one before (SHA-256, hex)
 */
public record AuditEntry(
        long seq,
        Instant at,
        @Nullable UUID actorId,
        String actor,
        String action,
        String thingType,
        @Nullable UUID thingId,
        String thing,
        String detail,
        String previousHash,
        String hash) {}
