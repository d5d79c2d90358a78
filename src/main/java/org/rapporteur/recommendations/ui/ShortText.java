package org.rapporteur.recommendations.ui;

import java.util.Locale;
import org.rapporteur.base.LocalizedText;

/** The beginning of a text on one line. */
final class ShortText {

    private ShortText() {}

    /** @param most how many characters, the ellipsis among them */
    static String of(LocalizedText text, Locale reader, int most) {
        var words = text.forReader(reader);
        return words.length() <= most ? words : words.substring(0, most - 1).stripTrailing() + "…";
    }
}
