package org.rapporteur.meetings;

import java.util.UUID;

/**
 * Names one key date of a meeting.
 *
 * @param value time-ordered UUID
 */
public record KeyDateId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
