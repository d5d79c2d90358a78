package org.rapporteur.meetings;

import java.util.UUID;

/**
 * Names one item of an agenda.
 *
 * @param value time-ordered UUID
 */
public record AgendaItemId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
