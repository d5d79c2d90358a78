package org.rapporteur.base.problem;

/** There is no such thing, or the reader may not know of it: the two are not told apart (HTTP 404). */
public final class NotFound extends Problem {

    /** With the usual sentence. */
    public NotFound() {
        super("problem.not-found");
    }

    /**
     * @param key translation key of the sentence
     * @param arguments what its placeholders stand for
     */
    public NotFound(String key, Object... arguments) {
        super(key, arguments);
    }
}
