package org.rapporteur.exports;

/** A PDF that cannot be marked; the message says why. */
public final class NotMarkable extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param why in a word or two, for the trail */
    public NotMarkable(String why) {
        super(why);
    }
}
