package org.rapporteur.papers;

import org.rapporteur.meetings.MeetingId;

/**
 * A paper was distributed.
 *
 * @param paper the paper
 * @param meeting its meeting
 */
public record PaperIssued(PaperId paper, MeetingId meeting) {}
