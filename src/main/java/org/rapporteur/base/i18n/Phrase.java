package org.rapporteur.base.i18n;

import java.util.List;

/**
 * A sentence or a part of one, still by its key, so that it is said in the language of whoever reads it; may itself be a
 * placeholder's value in another.
 *
 * @param key translation key
 * @param arguments what its placeholders stand for (MessageFormat)
 */
public record Phrase(String key, List<Object> arguments) {

    /** Copies the arguments. */
    public Phrase {
        arguments = List.copyOf(arguments);
    }

    /** A phrase by its key and what its placeholders stand for. */
    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments));
    }
}
