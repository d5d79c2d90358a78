package org.rapporteur.delegations;

/** What a party takes part in a meeting as. */
public enum Capacity {
    /** With a seat and a say. */
    MEMBER,
    /** Listens, speaks when invited. */
    OBSERVER,
    /** Supports the meeting, such as a donor or an agency. */
    PARTNER,
    /** Runs the meeting. */
    SECRETARIAT;

    /** Whether a party of this capacity has to send credentials. */
    public boolean needsCredentials() {
        return this == MEMBER;
    }
}
