package org.rapporteur.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner sees it; the secret itself is shown once, when it is made.
 *
 * @param id the token
 * @param name what the owner calls it
 * @param createdAt when it was made, UTC
 * @param lastUsedAt when it was last used, to the minute, UTC
 * @param revokedAt when it stopped working, UTC
 */
public record ApiTokenSummary(
        UUID id,
        String name,
        @Nullable Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
