package org.rapporteur.delegations;

import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.directory.PartyId;

/**
 * What an organiser enters to invite a party.
 *
 * @param partyId the State or organisation
 * @param capacity what it takes part as
 * @param quota most people it may send, 1 to {@value #MOST}; empty for no limit
 */
public record DelegationForm(
        PartyId partyId, Capacity capacity, @Nullable Integer quota) {

    /** Largest quota that is accepted. */
    public static final int MOST = 999;

    /** @throws InvalidInput when the quota is out of range */
    public DelegationForm {
        checkQuota(quota);
    }

    static void checkQuota(@Nullable Integer quota) {
        if (quota != null && (quota < 1 || quota > MOST)) {
            throw InvalidInput.of("quota", "delegations.quota.range", MOST);
        }
    }
}
