package org.rapporteur.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.access.Reader;
import org.rapporteur.access.Rights;
import org.rapporteur.base.i18n.Phrase;
import org.rapporteur.base.persistence.Known;
import org.rapporteur.notifications.AwaitingItem;
import org.rapporteur.notifications.AwaitingSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The next step of each meeting waits for its organisers; the first steps of an empty portal for its managers. */
@Component
class MeetingsAwaiting implements AwaitingSource {

    private final Known known;
    private final SeriesRepository series;
    private final MeetingRepository meetings;
    private final Rights rights;
    private final Clock clock;

    MeetingsAwaiting(Known known, SeriesRepository series, MeetingRepository meetings, Rights rights, Clock clock) {
        this.known = known;
        this.series = series;
        this.meetings = meetings;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AwaitingItem> awaiting(Reader reader) {
        var organised = reader.meetingRoles().entrySet().stream()
                .filter(entry -> entry.getValue().contains(MeetingRole.ORGANISER))
                .map(Map.Entry::getKey)
                .toList();
        return known.byIds(Meeting.class, organised, "series", "hosts").stream()
                .flatMap(meeting -> awaiting(meeting).stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<AwaitingItem> firstSteps(Reader reader) {
        return rights.mayManagePortal()
                ? firstStep(meetings.count(), series.count()).stream().toList()
                : List.of();
    }

    /** What a portal with so many meetings and series needs first; empty once it has a meeting. */
    static Optional<AwaitingItem> firstStep(long meetings, long series) {
        if (meetings > 0) {
            return Optional.empty();
        }
        return Optional.of(
                series == 0
                        ? firstStep("meetings.awaiting.first-series", "meetings.awaiting.first-series.why")
                        : firstStep("meetings.awaiting.first", "meetings.awaiting.first.why"));
    }

    private static AwaitingItem firstStep(String key, String why) {
        return new AwaitingItem(
                Phrase.of("meetings.awaiting.begin"),
                key,
                List.of(),
                why,
                List.of(),
                null,
                "meetings.awaiting.go",
                "meetings/new");
    }

    private Optional<AwaitingItem> awaiting(Meeting meeting) {
        var summary = meeting.summary();
        var today = LocalDate.ofInstant(clock.instant(), summary.zone());
        return switch (summary.state()) {
            case DRAFT -> Optional.of(item(summary, "meetings.awaiting.announce", summary.firstDay()));
            case ANNOUNCED -> Optional.of(item(summary, "meetings.awaiting.registration", summary.firstDay()));
            case REGISTRATION ->
                today.isBefore(summary.firstDay())
                        ? Optional.empty()
                        : Optional.of(item(summary, "meetings.awaiting.session", summary.firstDay()));
            case IN_SESSION ->
                today.isAfter(summary.lastDay())
                        ? Optional.of(item(summary, "meetings.awaiting.close", summary.lastDay()))
                        : Optional.empty();
            case CLOSED, ARCHIVED, POSTPONED, CANCELLED -> Optional.empty();
        };
    }

    private static AwaitingItem item(MeetingSummary meeting, String key, LocalDate due) {
        return new AwaitingItem(
                meeting.phrase(),
                key,
                List.of(),
                null,
                List.of(),
                due,
                "meetings.awaiting.go",
                "meetings/" + meeting.id());
    }
}
