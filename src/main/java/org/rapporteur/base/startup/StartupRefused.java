package org.rapporteur.base.startup;

/** The portal cannot start here and now; the message is the one sentence a person gets to read. */
final class StartupRefused extends Exception {

    private static final long serialVersionUID = 1L;

    StartupRefused(String sentence) {
        super(sentence);
    }
}
