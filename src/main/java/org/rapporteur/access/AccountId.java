package org.rapporteur.access;

import java.util.UUID;

/**
 * Names one account.
 *
 * @param value time-ordered UUID
 */
public record AccountId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
