package org.rapporteur.backup;

/** A backup cannot be made or put back; the message is the one sentence a person gets to read, and nothing was changed. */
final class BackupRefused extends Exception {

    private static final long serialVersionUID = 1L;

    BackupRefused(String sentence) {
        super(sentence);
    }
}
