package org.rapporteur.meetings.rest;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.MeetingForm;
import org.rapporteur.meetings.MeetingFormat;
import org.rapporteur.meetings.SeriesId;

/** What a client sends for a meeting; in a change, what is left out stays as it is. */
record MeetingChange(
        @Nullable UUID seriesId,
        @Nullable Integer edition,
        @Nullable String title,
        @Nullable String city,
        @Nullable String country,
        @Nullable String zone,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable List<@Nullable UUID> hosts,
        @Nullable MeetingFormat format,
        @Nullable List<@Nullable String> languages,
        @Nullable String venue,
        @Nullable LocalTime opensAt,
        @Nullable LocalTime closesAt) {

    private static final MeetingForm NOTHING = new MeetingForm(
            null, null, null, null, null, null, null, null, List.of(), null, List.of(), null, null, null);

    MeetingForm toForm() {
        return over(NOTHING);
    }

    MeetingForm over(MeetingForm present) {
        return new MeetingForm(
                seriesId == null ? present.seriesId() : new SeriesId(seriesId),
                edition == null ? present.edition() : edition,
                title == null ? present.title() : title,
                city == null ? present.city() : city,
                country == null ? present.country() : country,
                zone == null ? present.zone() : zone,
                firstDay == null ? present.firstDay() : firstDay,
                lastDay == null ? present.lastDay() : lastDay,
                hosts == null
                        ? present.hosts()
                        : hosts.stream()
                                .filter(Objects::nonNull)
                                .map(PartyId::new)
                                .toList(),
                format == null ? present.format() : format,
                languages == null
                        ? present.languages()
                        : languages.stream()
                                .filter(Objects::nonNull)
                                .map(LanguageTag::of)
                                .toList(),
                venue == null ? present.venue() : venue,
                opensAt == null ? present.opensAt() : opensAt,
                closesAt == null ? present.closesAt() : closesAt);
    }
}
