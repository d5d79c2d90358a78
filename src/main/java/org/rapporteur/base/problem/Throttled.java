package org.rapporteur.base.problem;

/** Too many tries in too short a time (HTTP 429). */
public final class Throttled extends Problem {

    /** With the usual sentence. */
    public Throttled() {
        super("problem.throttled");
    }

    /**
     * @param key translation key of the sentence
     * @param arguments what its placeholders stand for
     */
    public Throttled(String key, Object... arguments) {
        super(key, arguments);
    }
}
