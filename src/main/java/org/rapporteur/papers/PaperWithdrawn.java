package org.rapporteur.papers;

import org.rapporteur.meetings.MeetingId;

/**
 * A paper was withdrawn.
 *
 * @param paper the paper
 * @param meeting its meeting
 */
public record PaperWithdrawn(PaperId paper, MeetingId meeting) {}
