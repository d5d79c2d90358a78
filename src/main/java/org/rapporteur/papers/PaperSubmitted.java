package org.rapporteur.papers;

import org.rapporteur.meetings.MeetingId;

/**
 * A paper was handed in.
 *
 * @param paper the paper
 * @param meeting its meeting
 */
public record PaperSubmitted(PaperId paper, MeetingId meeting) {}
