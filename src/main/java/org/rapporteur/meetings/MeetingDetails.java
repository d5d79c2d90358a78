package org.rapporteur.meetings;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;

/**
 * All that is known of a meeting itself.
 *
 * @param summary what lists show
 * @param format how people come together
 * @param languages languages it is held in, the working language first
 * @param venue building and address, if known
 * @param opensAt when a day usually begins, in the meeting's zone
 * @param closesAt when a day usually ends, in the meeting's zone
 * @param announced whether it was ever announced: what is not is known to those who prepare it alone
 * @param reason why it was postponed, cancelled or reopened last, if it was
 */
public record MeetingDetails(
        MeetingSummary summary,
        MeetingFormat format,
        List<LanguageTag> languages,
        @Nullable String venue,
        LocalTime opensAt,
        LocalTime closesAt,
        boolean announced,
        @Nullable String reason) {

    /** Copies the languages. */
    public MeetingDetails {
        languages = List.copyOf(languages);
    }

    /** The form that would change nothing. */
    public MeetingForm toForm() {
        return new MeetingForm(
                summary.seriesId(),
                summary.edition(),
                summary.title(),
                summary.city(),
                summary.country().value(),
                summary.zone().getId(),
                summary.firstDay(),
                summary.lastDay(),
                summary.hosts(),
                format,
                languages,
                venue,
                opensAt,
                closesAt);
    }
}
