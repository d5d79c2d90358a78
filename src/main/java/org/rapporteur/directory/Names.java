package org.rapporteur.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.base.problem.InvalidInput;

/** Names in languages other than English: as they are entered, stored and shown. */
final class Names {

    private Names() {}

    /** Adds what is wrong with names in other languages, as fields {@code names.<tag>}. */
    static void check(Map<String, String> entered, int longest, InvalidInput.Check check) {
        entered.forEach((tag, name) -> {
            try {
                LanguageTag.of(tag);
            } catch (InvalidInput wrong) {
                check.that(false, "names", "problem.language", tag);
            }
            check.that(name.length() <= longest, "names." + tag, "problem.too-long", longest);
        });
    }

    /** What is stored; nothing when no name is left. */
    static @Nullable LocalizedText stored(Map<String, String> entered) {
        var kept = new LinkedHashMap<String, String>();
        entered.forEach((tag, name) -> {
            var language = LanguageTag.of(tag);
            if (!name.isBlank() && !language.equals(LanguageTag.ENGLISH)) {
                kept.put(language.value(), name);
            }
        });
        return kept.isEmpty() ? null : new LocalizedText(kept);
    }

    /** What is shown: the English name first. */
    static Map<String, String> shown(String english, @Nullable LocalizedText others) {
        var names = new LinkedHashMap<String, String>();
        names.put(LanguageTag.ENGLISH.value(), english);
        if (others != null) {
            others.texts().forEach(names::putIfAbsent);
        }
        return names;
    }

    /** A text without the space around it; nothing when that leaves none. */
    static @Nullable String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whether a text that may be left out is short enough. */
    static boolean fits(@Nullable String text, int longest) {
        return text == null || text.strip().length() <= longest;
    }
}
