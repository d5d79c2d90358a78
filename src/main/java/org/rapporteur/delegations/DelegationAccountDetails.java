package org.rapporteur.delegations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.Standing;

/**
 * An account that acts for a delegation.
 *
 * @param account the account
 * @param name name shown to others
 * @param role focal point or delegate
 * @param participant the participant it belongs to, if any
 * @param confirmed whether it counts for the party as a whole: its own focal points or the secretariat stand behind it
 * @param namedBy name of whoever named it; empty for the portal itself
 * @param namedAt when, UTC
 */
public record DelegationAccountDetails(
        AccountId account,
        String name,
        Standing.Role role,
        @Nullable ParticipantId participant,
        boolean confirmed,
        String namedBy,
        @Nullable Instant namedAt) {}
