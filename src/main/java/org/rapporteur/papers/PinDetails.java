package org.rapporteur.papers;

import org.rapporteur.base.LanguageTag;
import org.rapporteur.meetings.AgendaItemId;

/**
 * Which version of a paper was shown under an item of the agenda.
 *
 * @param item the item
 * @param language language of the rendition
 * @param version number of the version
 */
public record PinDetails(AgendaItemId item, LanguageTag language, int version) {}
