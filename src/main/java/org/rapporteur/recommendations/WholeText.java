package org.rapporteur.recommendations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.rapporteur.base.LocalizedText;

/** A text with its parts below it, one line each. */
final class WholeText {

    private WholeText() {}

    /** In every language the text itself has; a part that lacks one of them stands in its original. */
    static LocalizedText of(LocalizedText text, List<Part> parts) {
        var whole = new LinkedHashMap<String, String>();
        text.texts().forEach((language, words) -> {
            var lines = new ArrayList<>(List.of(words));
            for (var part : parts) {
                var wording = part.wording();
                if (wording != null) {
                    lines.add(part.label() + " " + wording.texts().getOrDefault(language, wording.original()));
                }
            }
            whole.put(language, String.join("\n", lines));
        });
        return new LocalizedText(whole);
    }
}
