package org.rapporteur.delegations;

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
 */
public record DelegationAccountDetails(
        AccountId account,
        String name,
        Standing.Role role,
        @Nullable ParticipantId participant) {}
