package org.rapporteur.meetings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.rapporteur.base.CountryCode;
import org.rapporteur.base.i18n.Phrase;
import org.rapporteur.directory.PartyId;

/**
 * A meeting in lists and headers.
 *
 * @param id the meeting
 * @param seriesId the series it is an edition of
 * @param seriesTitle full name of the series
 * @param prefix what the symbols of its papers begin with
 * @param edition number in the series, from 1
 * @param title title of its own
 * @param city where it is held
 * @param country country of the city
 * @param zone zone its days and times are meant in
 * @param firstDay first day, in the meeting's zone
 * @param lastDay last day, in the meeting's zone
 * @param state where it is in its life
 * @param hosts States and bodies that host it, the first one leading
 * @param published whether the secretariat cleared its public page
 * @param version for detecting concurrent changes
 */
public record MeetingSummary(
        MeetingId id,
        SeriesId seriesId,
        String seriesTitle,
        String prefix,
        int edition,
        String title,
        String city,
        CountryCode country,
        ZoneId zone,
        LocalDate firstDay,
        LocalDate lastDay,
        MeetingState state,
        List<PartyId> hosts,
        boolean published,
        long version) {

    /** Copies the hosts. */
    public MeetingSummary {
        hosts = List.copyOf(hosts);
    }

    /** English name such as "2nd meeting · Hanoi", for the search, exports and the trail; screens translate theirs. */
    public String label() {
        return ordinal(edition) + " meeting · " + city;
    }

    /** English short name such as "2nd · Hanoi", for facets and chips. */
    public String shortLabel() {
        return ordinal(edition) + " · " + city;
    }

    /** The same name as {@link #label()}, said in the language of whoever reads it. */
    public Phrase phrase() {
        return Phrase.of("meetings.label." + ending(edition), String.valueOf(edition), city);
    }

    /** The same name as {@link #shortLabel()}, said in the language of whoever reads it. */
    public Phrase shortPhrase() {
        return Phrase.of("meetings.short." + ending(edition), String.valueOf(edition), city);
    }

    private static String ordinal(int number) {
        return number + ending(number);
    }

    /** English counts 1st, 2nd, 3rd, 4th; the sentences of other languages are the same for all four. */
    private static String ending(int number) {
        int tens = number % 100;
        return tens >= 11 && tens <= 13
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
