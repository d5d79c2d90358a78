package org.rapporteur.delegations;

import java.util.UUID;

/**
 * Names one person's place in one delegation.
 *
 * @param value time-ordered UUID
 */
public record ParticipantId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
