package org.rapporteur.recommendations;

import java.util.UUID;

/**
 * Names one relation between two recommendations.
 *
 * @param value time-ordered UUID
 */
public record LineageId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
