package org.rapporteur.papers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.MeetingId;

/**
 * A paper in lists.
 *
 * @param id the paper
 * @param meetingId the meeting it was handed in for
 * @param symbol its symbol, shared by all its languages, never given to another
 * @param title title in the language it was written in
 * @param language the language it was written in
 * @param kind what it is for
 * @param state where it is in its life
 * @param classification who may read it once accepted
 * @param partyId State or organisation it comes from
 * @param late whether it came after the papers' cut-off
 * @param returned whether the secretariat gave it back and waits for it
 * @param supersededBy the paper that took its place
 * @param renditions its languages, the original first
 * @param submittedAt when it was handed in, UTC
 * @param version for detecting concurrent changes
 */
public record PaperSummary(
        PaperId id,
        MeetingId meetingId,
        String symbol,
        String title,
        LanguageTag language,
        PaperKind kind,
        PaperState state,
        Classification classification,
        @Nullable PartyId partyId,
        boolean late,
        boolean returned,
        @Nullable PaperId supersededBy,
        List<RenditionSummary> renditions,
        Instant submittedAt,
        long version) {

    /** Copies the renditions. */
    public PaperSummary {
        renditions = List.copyOf(renditions);
    }

    /** Address of its page, without a leading slash. */
    public String path() {
        return "papers/" + id;
    }
}
