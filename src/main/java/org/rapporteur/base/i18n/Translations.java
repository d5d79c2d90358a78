package org.rapporteur.base.i18n;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The interface's sentences by key, for code that is not a screen; English where a language lacks one. */
@Component
public class Translations {

    /** Languages the interface speaks, the default first. */
    public static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"));

    private static final String BUNDLE = "vaadin-i18n.translations";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * The sentence for a reader.
     *
     * @param locale the reader's language; one the interface does not speak gets English
     * @param key the sentence's key; an unknown key is answered as it is
     * @param arguments what the placeholders stand for (MessageFormat); a {@link Phrase} among them is said first
     */
    public String say(Locale locale, String key, Object... arguments) {
        var speaks = spoken(locale);
        try {
            var pattern = ResourceBundle.getBundle(BUNDLE, speaks, NO_FALLBACK).getString(key);
            return arguments.length == 0 ? pattern : new MessageFormat(pattern, speaks).format(said(speaks, arguments));
        } catch (MissingResourceException e) {
            return key;
        }
    }

    /** The language in which a reader is answered; English when theirs is not spoken. */
    public static Locale spoken(Locale locale) {
        return LOCALES.stream()
                .filter(known -> known.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** The same for a phrase. */
    public String say(Locale locale, Phrase phrase) {
        return say(locale, phrase.key(), phrase.arguments().toArray());
    }

    /** The keys of all sentences that begin so, in their order. */
    public SortedSet<String> keys(String prefix) {
        return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, NO_FALLBACK).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Object[] said(Locale locale, Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Phrase phrase ? say(locale, phrase) : argument)
                .toArray();
    }
}
