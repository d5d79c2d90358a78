package org.rapporteur.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.directory.PartyId;

/**
 * What a person enters for a meeting; the service says what is wrong with it, all at once.
 *
 * @param seriesId the series; required
 * @param edition number in the series, from 1, unique in it; required
 * @param title 1 to 300 characters; required
 * @param city 1 to 120 characters; required
 * @param country ISO 3166-1 alpha-2; required
 * @param zone IANA zone such as Asia/Bangkok; required
 * @param firstDay first day, in the zone; required
 * @param lastDay last day, not before the first; required
 * @param hosts parties that host, the leading one first
 * @param format how people come together; in person when left out
 * @param languages languages it is held in; English when empty
 * @param venue building and address, at most 500 characters
 * @param opensAt when a day usually begins; 09:00 when left out
 * @param closesAt when a day usually ends; 17:00 when left out
 */
public record MeetingForm(
        @Nullable SeriesId seriesId,
        @Nullable Integer edition,
        @Nullable String title,
        @Nullable String city,
        @Nullable String country,
        @Nullable String zone,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        List<PartyId> hosts,
        @Nullable MeetingFormat format,
        List<LanguageTag> languages,
        @Nullable String venue,
        @Nullable LocalTime opensAt,
        @Nullable LocalTime closesAt) {

    /** Copies the lists. */
    public MeetingForm {
        hosts = List.copyOf(hosts);
        languages = List.copyOf(languages);
    }

    /** The least a meeting needs; the rest as usual. */
    public static MeetingForm of(
            SeriesId seriesId,
            int edition,
            String title,
            String city,
            String country,
            String zone,
            LocalDate firstDay,
            LocalDate lastDay,
            List<PartyId> hosts) {
        return new MeetingForm(
                seriesId, edition, title, city, country, zone, firstDay, lastDay, hosts, null, List.of(), null, null,
                null);
    }
}
