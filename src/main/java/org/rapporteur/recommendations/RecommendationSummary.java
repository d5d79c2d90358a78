package org.rapporteur.recommendations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.MeetingId;

/**
 * A recommendation as lists show it.
 *
 * @param id the recommendation
 * @param meetingId the meeting it belongs to
 * @param number such as "II/4"
 * @param text the text, or the words before its parts
 * @param kind weight of the promise
 * @param force force of the wording
 * @param themes short words, in alphabetical order
 * @param deadline until when
 * @param textState where the text stands
 * @param mergedInto number of the one it was merged into, where it was and the reader may see that one
 * @param adoptedAt when it was adopted
 * @param addressees whom it addresses, in the order of protocol, each once
 * @param headline what came of it
 * @param overdue addressees whose report is overdue
 * @param version optimistic-lock version
 */
public record RecommendationSummary(
        RecommendationId id,
        MeetingId meetingId,
        String number,
        LocalizedText text,
        RecommendationKind kind,
        Force force,
        Set<String> themes,
        Deadline deadline,
        TextState textState,
        @Nullable String mergedInto,
        @Nullable Instant adoptedAt,
        List<PartySummary> addressees,
        Headline headline,
        int overdue,
        long version) {}
