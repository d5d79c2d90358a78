package org.rapporteur.papers;

import org.rapporteur.meetings.MeetingId;

/**
 * Anything of a paper changed, its files and what was read from them included.
 *
 * @param paper the paper
 * @param meeting its meeting
 */
public record PaperChanged(PaperId paper, MeetingId meeting) {}
