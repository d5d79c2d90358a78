package org.rapporteur.base.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates as people read them: "27 Oct 2016", "7–8 September 2017", "27 Oct 2016, 09:00 (Hanoi, UTC+7)". */
public final class Dates {

    private Dates() {}

    /** A day, such as "27 Oct 2016". */
    public static String day(LocalDate day, Locale reader) {
        return DateTimeFormatter.ofPattern(vietnamese(reader) ? "d/M/yyyy" : "d MMM yyyy", reader)
                .format(day);
    }

    /** A day with its weekday, such as "Saturday 21 November 2026". */
    public static String weekday(LocalDate day, Locale reader) {
        return DateTimeFormatter.ofPattern(vietnamese(reader) ? "EEEE, d/M/yyyy" : "EEEE d MMMM yyyy", reader)
                .format(day);
    }

    /** A day without its year, such as "27 Oct". */
    public static String shortDay(LocalDate day, Locale reader) {
        return DateTimeFormatter.ofPattern(vietnamese(reader) ? "d/M" : "d MMM", reader)
                .format(day);
    }

    /** Days from first to last, both included, such as "7–8 September 2017" or "30 November – 2 December 2026". */
    public static String range(LocalDate first, LocalDate last, Locale reader) {
        var full = DateTimeFormatter.ofPattern(vietnamese(reader) ? "d/M/yyyy" : "d MMMM yyyy", reader);
        if (first.equals(last)) {
            return full.format(first);
        }
        if (first.getYear() == last.getYear() && first.getMonth() == last.getMonth()) {
            return first.getDayOfMonth() + "–" + full.format(last);
        }
        var short_ = DateTimeFormatter.ofPattern(vietnamese(reader) ? "d/M" : "d MMMM", reader);
        var from = first.getYear() == last.getYear() ? short_.format(first) : full.format(first);
        return from + " – " + full.format(last);
    }

    /** A moment in a zone, such as "27 Oct 2016, 09:00 (UTC+7)". */
    public static String moment(Instant moment, ZoneId zone, Locale reader) {
        var there = moment.atZone(zone);
        return day(there.toLocalDate(), reader) + ", "
                + DateTimeFormatter.ofPattern("HH:mm").format(there) + " (" + offset(zone, moment) + ")";
    }

    /** A moment to the second in a zone that is named elsewhere, such as "27 Oct 2016, 09:00:05". */
    public static String exact(Instant moment, ZoneId zone, Locale reader) {
        var there = moment.atZone(zone);
        return day(there.toLocalDate(), reader) + ", "
                + DateTimeFormatter.ofPattern("HH:mm:ss").format(there);
    }

    /** Offset of a zone from UTC at a moment, such as "UTC+7" or "UTC+5:30". */
    public static String offset(ZoneId zone, Instant at) {
        var seconds = zone.getRules().getOffset(at).getTotalSeconds();
        if (seconds == 0) {
            return "UTC";
        }
        var minutes = Math.abs(seconds) / 60;
        return "UTC" + (seconds < 0 ? "−" : "+") + minutes / 60 + (minutes % 60 == 0 ? "" : ":" + minutes % 60);
    }

    /** A month with its year, such as "December 2026". */
    public static String month(LocalDate day, Locale reader) {
        return day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, reader) + " " + day.getYear();
    }

    /** Whole days from today to a day; negative when it is past. */
    public static long daysUntil(LocalDate day, LocalDate today) {
        return ChronoUnit.DAYS.between(today, day);
    }

    private static boolean vietnamese(Locale reader) {
        return "vi".equals(reader.getLanguage());
    }
}
