package org.rapporteur.papers;

import org.rapporteur.base.LanguageTag;
import org.rapporteur.meetings.MeetingId;

/**
 * The reading of a file came to its end.
 *
 * @param paper the paper
 * @param meeting its meeting
 * @param language language of the rendition
 * @param version number of the version
 * @param state how it ended
 */
public record FileRead(PaperId paper, MeetingId meeting, LanguageTag language, int version, ExtractionState state) {}
