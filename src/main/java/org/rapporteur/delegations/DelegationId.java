package org.rapporteur.delegations;

import java.util.UUID;

/**
 * Names one delegation: one party at one meeting.
 *
 * @param value time-ordered UUID
 */
public record DelegationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
