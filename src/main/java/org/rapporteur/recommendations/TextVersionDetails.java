package org.rapporteur.recommendations;

import java.time.Instant;
import org.rapporteur.base.LocalizedText;

/**
 * The text as it was adopted, or as a corrigendum made it.
 *
 * @param number 1 for the adopted text, then one more with each corrigendum
 * @param text the whole text with its parts
 * @param reason why it was corrected; empty for the adopted text
 * @param at when
 */
public record TextVersionDetails(int number, LocalizedText text, String reason, Instant at) {}
