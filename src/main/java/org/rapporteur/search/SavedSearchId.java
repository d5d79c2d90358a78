package org.rapporteur.search;

import java.util.UUID;

/**
 * Names one saved search.
 *
 * @param value time-ordered UUID
 */
public record SavedSearchId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
