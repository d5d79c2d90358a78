package org.rapporteur.base.problem;

import java.util.List;

/**
 * Something a person asked for that cannot be done, with the key of the sentence that tells them why. The REST API turns
 * it into a problem document (RFC 9457), the screens show the sentence.
 */
public abstract sealed class Problem extends RuntimeException
        permits InvalidInput, Forbidden, NotFound, Conflict, StaleVersion, TooLarge, Throttled, Unavailable {

    private final String key;
    private final List<Object> arguments;

    /**
     * @param key translation key of the sentence
     * @param arguments what the sentence's placeholders stand for
     */
    protected Problem(String key, Object... arguments) {
        super(key + (arguments.length == 0 ? "" : " " + List.of(arguments)));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Translation key of the sentence to show. */
    public String key() {
        return key;
    }

    /** What the placeholders of the sentence stand for, in order. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
