package org.rapporteur.delegations;

/** How far the check of a delegation's credentials (note verbale) has come. */
public enum CredentialState {
    /** Nothing has come yet. */
    AWAITED,
    /** Something has come and is to be checked. */
    RECEIVED,
    /** The secretariat or host has a question; the note says which. */
    QUERIED,
    /** Found in order. */
    IN_ORDER;

    /** Whether the check may go from here to there. */
    public boolean mayBecome(CredentialState next) {
        return switch (this) {
            case AWAITED -> next == RECEIVED;
            case RECEIVED -> next == QUERIED || next == IN_ORDER || next == AWAITED;
            case QUERIED -> next == RECEIVED || next == IN_ORDER;
            case IN_ORDER -> next == QUERIED || next == RECEIVED;
        };
    }
}
