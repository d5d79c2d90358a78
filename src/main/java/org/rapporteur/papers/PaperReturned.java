package org.rapporteur.papers;

import org.rapporteur.meetings.MeetingId;

/**
 * A paper was given back to its submitter.
 *
 * @param paper the paper
 * @param meeting its meeting
 */
public record PaperReturned(PaperId paper, MeetingId meeting) {}
