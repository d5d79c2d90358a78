package org.rapporteur.meetings.rest;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.MeetingDetails;
import org.rapporteur.meetings.MeetingFormat;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.MeetingSummary;

/** Meetings as the API shows them. */
final class MeetingAnswers {

    private MeetingAnswers() {}

    record Listed(
            UUID id,
            UUID seriesId,
            int edition,
            String title,
            String city,
            String country,
            String zone,
            LocalDate firstDay,
            LocalDate lastDay,
            MeetingState state,
            List<UUID> hosts,
            boolean published,
            long version) {

        static Listed of(MeetingSummary meeting) {
            return new Listed(
                    meeting.id().value(),
                    meeting.seriesId().value(),
                    meeting.edition(),
                    meeting.title(),
                    meeting.city(),
                    meeting.country().value(),
                    meeting.zone().getId(),
                    meeting.firstDay(),
                    meeting.lastDay(),
                    meeting.state(),
                    meeting.hosts().stream().map(PartyId::value).toList(),
                    meeting.published(),
                    meeting.version());
        }
    }

    record Whole(
            UUID id,
            UUID seriesId,
            int edition,
            String title,
            String city,
            String country,
            String zone,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalTime opensAt,
            LocalTime closesAt,
            MeetingFormat format,
            List<String> languages,
            @Nullable String venue,
            MeetingState state,
            @Nullable String reason,
            List<UUID> hosts,
            boolean published,
            long version) {

        static Whole of(MeetingDetails details) {
            var meeting = Listed.of(details.summary());
            return new Whole(
                    meeting.id,
                    meeting.seriesId,
                    meeting.edition,
                    meeting.title,
                    meeting.city,
                    meeting.country,
                    meeting.zone,
                    meeting.firstDay,
                    meeting.lastDay,
                    details.opensAt(),
                    details.closesAt(),
                    details.format(),
                    details.languages().stream().map(LanguageTag::value).toList(),
                    details.venue(),
                    meeting.state,
                    details.reason(),
                    meeting.hosts,
                    meeting.published,
                    meeting.version);
        }
    }
}
