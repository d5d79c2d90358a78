package org.rapporteur.meetings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.rapporteur.base.CountryCode;
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

    private static String ordinal(int number) {
        int tens = number % 100;
        var ending = tens >= 11 && tens <= 13
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return number + ending;
    }
}
