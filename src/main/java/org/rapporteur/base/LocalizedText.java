package org.rapporteur.base;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.rapporteur.base.problem.InvalidInput;

/**
 * A text in one or more languages (BCP 47 tag → text), the first of them the original.
 *
 * @param texts never empty, no blank text; the original first
 */
public record LocalizedText(Map<String, String> texts) {

    /** @throws InvalidInput when there is no text, a blank one or a malformed language tag */
    public LocalizedText {
        SequencedMap<String, String> clean = new LinkedHashMap<>();
        texts.forEach((language, text) -> {
            if (!text.isBlank()) {
                clean.put(LanguageTag.of(language).value(), text.strip());
            }
        });
        if (clean.isEmpty()) {
            throw InvalidInput.of("text", "problem.required");
        }
        texts = Collections.unmodifiableMap(clean);
    }

    /** A text in one language, its original. */
    public static LocalizedText of(LanguageTag language, String text) {
        return new LocalizedText(Map.of(language.value(), text));
    }

    /** An English text. */
    public static LocalizedText english(String text) {
        return of(LanguageTag.ENGLISH, text);
    }

    /** Language of the original. */
    public LanguageTag originalLanguage() {
        return LanguageTag.of(texts.keySet().iterator().next());
    }

    /** The original text. */
    public String original() {
        return texts.values().iterator().next();
    }

    /** The text in exactly this language. */
    public Optional<String> in(LanguageTag language) {
        return Optional.ofNullable(texts.get(language.value()));
    }

    /** The text for a reader of this language: theirs, else English, else the original. */
    public String forReader(Locale reader) {
        var own = texts.get(reader.toLanguageTag());
        if (own == null) {
            own = texts.get(reader.getLanguage());
        }
        if (own == null) {
            own = texts.get("en");
        }
        return own == null ? original() : own;
    }

    /** The same with the text of one more language, or another text for one that is there. */
    public LocalizedText with(LanguageTag language, String text) {
        var more = new LinkedHashMap<>(texts);
        more.put(language.value(), text);
        return new LocalizedText(more);
    }
}
