package org.rapporteur.meetings.rest;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.meetings.EditionPart;
import org.rapporteur.meetings.MeetingForm;

/** What a client sends to start the next edition; title and the rest come from the earlier one. */
record NextEditionChange(
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable String city,
        @Nullable String country,
        @Nullable String zone,
        @Nullable List<@Nullable UUID> hosts,
        @Nullable Integer edition,
        @Nullable String title,
        @Nullable List<@Nullable EditionPart> copy) {

    MeetingForm over(MeetingForm suggested) {
        return new MeetingChange(
                        null, edition, title, city, country, zone, firstDay, lastDay, hosts, null, null, null, null,
                        null)
                .over(suggested);
    }

    Set<EditionPart> parts() {
        var parts = EnumSet.noneOf(EditionPart.class);
        if (copy != null) {
            copy.stream().filter(Objects::nonNull).forEach(parts::add);
        }
        return parts;
    }
}
