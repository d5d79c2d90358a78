package org.rapporteur.meetings;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.exports.CalendarEvent;
import org.rapporteur.exports.Calendars;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings as events for people's own calendars. */
@Service
@PreAuthorize("permitAll()")
public class MeetingCalendar {

    private final MeetingAccess access;
    private final Calendars calendars;
    private final Clock clock;

    MeetingCalendar(MeetingAccess access, Calendars calendars, Clock clock) {
        this.access = access;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * The iCalendar file (RFC 5545) of a meeting: one event from the opening of the first day to the end of the last, in the
     * meeting's zone.
     *
     * @param page address of the meeting's page, if it is known
     * @throws NotFound when the reader may not see the meeting
     */
    @Transactional(readOnly = true)
    public byte[] write(MeetingId id, @Nullable URI page) {
        var meeting = access.visible(id);
        var details = meeting.details();
        var summary = details.summary();
        Instant changedAt = Objects.requireNonNullElseGet(meeting.changedAt(), clock::instant);
        return calendars.write(new CalendarEvent(
                id + "@rapporteur",
                summary.version(),
                changedAt,
                summary.prefix() + ": " + summary.label(),
                summary.title(),
                Stream.of(details.venue(), summary.city(), country(summary))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")),
                page,
                summary.zone(),
                summary.firstDay().atTime(details.opensAt()),
                summary.lastDay().atTime(details.closesAt()),
                false,
                status(summary.state())));
    }

    private static String country(MeetingSummary meeting) {
        return Locale.of("", meeting.country().value()).getDisplayCountry(Locale.ENGLISH);
    }

    private static CalendarEvent.Status status(MeetingState state) {
        return switch (state) {
            case DRAFT, POSTPONED -> CalendarEvent.Status.TENTATIVE;
            case CANCELLED -> CalendarEvent.Status.CANCELLED;
            case ANNOUNCED, REGISTRATION, IN_SESSION, CLOSED, ARCHIVED -> CalendarEvent.Status.CONFIRMED;
        };
    }
}
