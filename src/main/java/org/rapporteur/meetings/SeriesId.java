package org.rapporteur.meetings;

import java.util.UUID;

/**
 * Names one series of meetings.
 *
 * @param value time-ordered UUID
 */
public record SeriesId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
