package org.rapporteur.recommendations;

import java.util.Map;
import org.rapporteur.base.LocalizedText;

/**
 * A correction of adopted text.
 *
 * @param text the text, or the words before its parts, as it is to read
 * @param parts new words by label; parts that are not named stay
 * @param reason why it is corrected
 */
public record CorrigendumForm(LocalizedText text, Map<String, LocalizedText> parts, String reason) {

    /** Copies the parts. */
    public CorrigendumForm {
        parts = Map.copyOf(parts);
    }
}
