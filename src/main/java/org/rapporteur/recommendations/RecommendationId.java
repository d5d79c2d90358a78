package org.rapporteur.recommendations;

import java.util.UUID;

/**
 * Names one recommendation.
 *
 * @param value time-ordered UUID
 */
public record RecommendationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
