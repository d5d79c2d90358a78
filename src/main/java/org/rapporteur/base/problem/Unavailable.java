package org.rapporteur.base.problem;

/** A part of the portal is out of order for the moment; the rest works (HTTP 503). */
public final class Unavailable extends Problem {

    /**
     * @param key translation key of the sentence
     * @param arguments what its placeholders stand for
     */
    public Unavailable(String key, Object... arguments) {
        super(key, arguments);
    }
}
