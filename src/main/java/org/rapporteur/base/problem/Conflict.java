package org.rapporteur.base.problem;

/** The thing is in a state that does not allow this, or another like it is already there (HTTP 409). */
public final class Conflict extends Problem {

    /**
     * @param key translation key of the sentence
     * @param arguments what its placeholders stand for
     */
    public Conflict(String key, Object... arguments) {
        super(key, arguments);
    }
}
