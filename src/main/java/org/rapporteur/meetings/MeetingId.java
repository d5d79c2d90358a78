package org.rapporteur.meetings;

import java.util.UUID;

/**
 * Names one meeting.
 *
 * @param value time-ordered UUID
 */
public record MeetingId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
