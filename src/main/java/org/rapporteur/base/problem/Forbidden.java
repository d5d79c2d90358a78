package org.rapporteur.base.problem;

/** The reader knows the thing but may not do this to it (HTTP 403). */
public final class Forbidden extends Problem {

    /** With the usual sentence. */
    public Forbidden() {
        super("problem.forbidden");
    }

    /**
     * @param key translation key of the sentence
     * @param arguments what its placeholders stand for
     */
    public Forbidden(String key, Object... arguments) {
        super(key, arguments);
    }
}
