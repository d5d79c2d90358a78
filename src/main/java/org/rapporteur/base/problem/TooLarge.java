package org.rapporteur.base.problem;

/** More bytes than are accepted (HTTP 413). */
public final class TooLarge extends Problem {

    /**
     * @param key translation key of the sentence
     * @param arguments what its placeholders stand for
     */
    public TooLarge(String key, Object... arguments) {
        super(key, arguments);
    }
}
