package org.rapporteur.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.MeetingId;

/**
 * A paper somebody was asked for.
 *
 * @param id the request
 * @param meetingId the meeting it is for
 * @param partyId who was asked; none for the secretariat itself
 * @param kind what it is for
 * @param title what it is to be
 * @param item item of the agenda it is for
 * @param due last day, in the meeting's zone
 * @param received whether it has come
 * @param paper the paper that came, as far as the reader may see it
 * @param overdue whether it is due and has not come
 * @param version for detecting concurrent changes
 */
public record ExpectedPaperDetails(
        ExpectedPaperId id,
        MeetingId meetingId,
        @Nullable PartyId partyId,
        PaperKind kind,
        String title,
        @Nullable AgendaItemId item,
        @Nullable LocalDate due,
        boolean received,
        @Nullable PaperSummary paper,
        boolean overdue,
        long version) {

    /** The form that would change nothing. */
    public ExpectedPaperForm toForm() {
        return new ExpectedPaperForm(kind, title, item, due);
    }
}
