package org.rapporteur.base.startup;

/** A part of the portal cannot work as it is set up, so the portal does not start; the message is all a person gets to read. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong and what to do, in English, with a full stop */
    public CannotStart(String sentence) {
        super(sentence);
    }

    /** The same, with what was found underneath. */
    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
