package org.rapporteur.recommendations;

import java.util.UUID;

/**
 * Names one part of a recommendation.
 *
 * @param value time-ordered UUID
 */
public record PartId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
