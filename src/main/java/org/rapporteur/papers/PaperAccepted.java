package org.rapporteur.papers;

import org.rapporteur.meetings.MeetingId;

/**
 * A paper was accepted for its meeting.
 *
 * @param paper the paper
 * @param meeting its meeting
 */
public record PaperAccepted(PaperId paper, MeetingId meeting) {}
