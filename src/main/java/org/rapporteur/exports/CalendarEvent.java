package org.rapporteur.exports;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One event of a calendar.
 *
 * @param uid the same for every version of the event, such as a UUID and the portal's name
 * @param sequence number of the version, rising
 * @param changedAt when this version was made, UTC
 * @param title what it is
 * @param description more about it
 * @param location where it is
 * @param url its page
 * @param zone the zone {@code start} and {@code end} are in
 * @param start when it begins
 * @param end when it ends, after the start
 * @param wholeDays whether only the days count: from the day of the start to the day of the end, both included
 * @param status whether it is sure
 */
public record CalendarEvent(
        String uid,
        long sequence,
        Instant changedAt,
        String title,
        @Nullable String description,
        @Nullable String location,
        @Nullable URI url,
        ZoneId zone,
        LocalDateTime start,
        LocalDateTime end,
        boolean wholeDays,
        Status status) {

    /** An event of whole days, first and last included. */
    public static CalendarEvent ofDays(
            String uid,
            long sequence,
            Instant changedAt,
            String title,
            @Nullable String description,
            @Nullable String location,
            @Nullable URI url,
            ZoneId zone,
            LocalDate firstDay,
            LocalDate lastDay,
            Status status) {
        return new CalendarEvent(
                uid,
                sequence,
                changedAt,
                title,
                description,
                location,
                url,
                zone,
                firstDay.atStartOfDay(),
                lastDay.atTime(23, 59),
                true,
                status);
    }

    /** Whether an event is sure. */
    public enum Status {
        /** It may still change. */
        TENTATIVE,
        /** It takes place. */
        CONFIRMED,
        /** It does not take place. */
        CANCELLED
    }
}
