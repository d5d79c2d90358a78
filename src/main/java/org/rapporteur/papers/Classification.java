package org.rapporteur.papers;

/** Who may read a paper once it is accepted. */
public enum Classification {
    /** Everyone, as far as the meeting itself is open to them. */
    PUBLIC,
    /** Those who take part in the meeting. */
    PARTICIPANTS,
    /** Members of a working group. */
    GROUP,
    /** Named States and organisations, and the one it comes from. */
    PARTIES,
    /** The secretariat alone. */
    SECRETARIAT
}
