package org.rapporteur.recommendations;

/** Force of the wording, the weakest first. */
public enum Force {
    /** “invites” */
    INVITES,
    /** “encourages” */
    ENCOURAGES,
    /** “recommends” */
    RECOMMENDS,
    /** “urges” */
    URGES,
    /** “decides” */
    DECIDES
}
