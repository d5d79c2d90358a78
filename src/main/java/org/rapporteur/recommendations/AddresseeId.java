package org.rapporteur.recommendations;

import java.util.UUID;

/**
 * Names one addressee of one part of a recommendation.
 *
 * @param value time-ordered UUID
 */
public record AddresseeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
