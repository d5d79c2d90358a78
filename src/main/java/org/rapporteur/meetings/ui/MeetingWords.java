package org.rapporteur.meetings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.base.i18n.Phrase;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.meetings.KeyDateDetails;
import org.rapporteur.meetings.MeetingDetails;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.MeetingSummary;

/** How meetings are spoken of in the reader's language. */
public final class MeetingWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private MeetingWords() {}

    /** Such as "2nd meeting · Hanoi". */
    public static String label(MeetingSummary meeting, Locale reader) {
        return say(meeting.phrase(), reader);
    }

    /** Such as "2nd · Hanoi". */
    public static String shortLabel(MeetingSummary meeting, Locale reader) {
        return say(meeting.shortPhrase(), reader);
    }

    private static String say(Phrase phrase, Locale reader) {
        return I18NProvider.translate(reader, phrase.key(), phrase.arguments().toArray());
    }

    /** Such as "4th meeting · Vientiane, 8–9 December 2026". */
    public static String title(MeetingSummary meeting, Locale reader) {
        return label(meeting, reader) + ", " + Dates.range(meeting.firstDay(), meeting.lastDay(), reader);
    }

    /** Name of a state. */
    public static String state(MeetingState state, Locale reader) {
        return I18NProvider.translate(reader, "meetings.state." + state);
    }

    /** The state as a chip. */
    public static Chip chip(MeetingState state, Locale reader) {
        return new Chip(
                state(state, reader),
                switch (state) {
                    case DRAFT -> Tone.PENDING;
                    case ANNOUNCED, REGISTRATION -> Tone.ACCENT;
                    case IN_SESSION -> Tone.GOOD;
                    case CLOSED, ARCHIVED -> Tone.NEUTRAL;
                    case POSTPONED -> Tone.WARNING;
                    case CANCELLED -> Tone.DANGER;
                });
    }

    /** Days without the year, such as "8–9 Dec". */
    static String shortDays(MeetingSummary meeting, Locale reader) {
        var first = meeting.firstDay();
        var last = meeting.lastDay();
        if (first.equals(last)) {
            return Dates.shortDay(first, reader);
        }
        return first.getMonth() == last.getMonth()
                ? first.getDayOfMonth() + "–" + Dates.shortDay(last, reader)
                : Dates.shortDay(first, reader) + " – " + Dates.shortDay(last, reader);
    }

    /** How far away it is, such as "starts in 17 days"; empty for what is over or will not be. */
    static Optional<String> countdown(MeetingSummary meeting, LocalDate today, Locale reader) {
        var state = meeting.state();
        if (!state.isOpen() || state == MeetingState.POSTPONED) {
            return Optional.empty();
        }
        long days = Dates.daysUntil(meeting.firstDay(), today);
        if (days > 0) {
            return Optional.of(I18NProvider.translate(reader, "meetings.starts-in", days));
        }
        if (!today.isAfter(meeting.lastDay())) {
            long length = Dates.daysUntil(meeting.lastDay(), meeting.firstDay()) + 1;
            return Optional.of(I18NProvider.translate(reader, "meetings.day-of", 1 - days, length));
        }
        return Optional.of(I18NProvider.translate(reader, "meetings.ended", Dates.daysUntil(today, meeting.lastDay())));
    }

    /** Such as "27 Oct 2016, 09:00–17:00 (Hanoi, UTC+7)". */
    static String hours(MeetingDetails details, Locale reader) {
        var meeting = details.summary();
        return hours(details, meeting.zone(), meeting.city(), reader);
    }

    /** The same for a reader elsewhere, such as "27 Oct 2016, 04:00–12:00 (UTC+2)". */
    static String hoursIn(ZoneId zone, MeetingDetails details, Locale reader) {
        return hours(details, zone, "", reader);
    }

    private static String hours(MeetingDetails details, ZoneId zone, String where, Locale reader) {
        var meeting = details.summary();
        var begins = at(meeting.firstDay(), details.opensAt(), meeting.zone(), zone);
        var ends = at(meeting.firstDay(), details.closesAt(), meeting.zone(), zone);
        var lastBegins = at(meeting.lastDay(), details.opensAt(), meeting.zone(), zone);
        var days = begins.toLocalDate().equals(lastBegins.toLocalDate())
                ? Dates.day(begins.toLocalDate(), reader)
                : Dates.range(begins.toLocalDate(), lastBegins.toLocalDate(), reader);
        var offset = Dates.offset(zone, begins.toInstant());
        return days + ", " + CLOCK.format(begins) + "–" + CLOCK.format(ends) + " ("
                + (where.isEmpty() ? offset : where + ", " + offset) + ")";
    }

    private static ZonedDateTime at(LocalDate day, LocalTime time, ZoneId there, ZoneId here) {
        return day.atTime(time).atZone(there).withZoneSameInstant(here);
    }

    /** What is due at a key date. */
    public static String keyDate(KeyDateDetails keyDate, Locale reader) {
        var title = keyDate.title();
        return title == null ? I18NProvider.translate(reader, "meetings.key-date." + keyDate.kind()) : title;
    }

    /** Such as "1 h 20 min". */
    static String duration(int minutes, Locale reader) {
        if (minutes < 60) {
            return I18NProvider.translate(reader, "meetings.minutes", minutes);
        }
        return minutes % 60 == 0
                ? I18NProvider.translate(reader, "meetings.hours", minutes / 60)
                : I18NProvider.translate(reader, "meetings.hours-minutes", minutes / 60, minutes % 60);
    }
}
