package org.rapporteur.base;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.rapporteur.base.problem.InvalidInput;

/**
 * A language as its canonical BCP 47 tag, such as {@code en}, {@code vi} or {@code zh-Hant}.
 *
 * @param value the canonical tag, at most 35 characters
 */
public record LanguageTag(String value) implements Comparable<LanguageTag> {

    /** English, the working language of the portal. */
    public static final LanguageTag ENGLISH = new LanguageTag("en");

    /** @throws InvalidInput when the text is no well-formed tag */
    public LanguageTag {
        value = canonical(value);
    }

    /**
     * Reads a tag.
     *
     * @throws InvalidInput when the text is no well-formed tag
     */
    public static LanguageTag of(String text) {
        return new LanguageTag(text);
    }

    /** The same language for the JDK. */
    public Locale toLocale() {
        return Locale.forLanguageTag(value);
    }

    /** Whether a reader of this locale reads it, whatever the region and script. */
    public boolean isOf(Locale reader) {
        return toLocale().getLanguage().equals(reader.getLanguage());
    }

    /** Name of the language in the reader's language, such as "Vietnamese". */
    public String displayName(Locale reader) {
        return toLocale().getDisplayName(reader);
    }

    private static String canonical(String text) {
        if (text.length() < 2 || text.length() > 35) {
            throw InvalidInput.of("language", "problem.language", text);
        }
        try {
            var locale = new Locale.Builder().setLanguageTag(text.strip()).build();
            if (locale.getLanguage().isEmpty()) {
                throw InvalidInput.of("language", "problem.language", text);
            }
            return locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw InvalidInput.of("language", "problem.language", text);
        }
    }

    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
