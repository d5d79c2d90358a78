package org.rapporteur.delegations;

/** Place of a person in a delegation. */
public enum ParticipantRole {
    /** Leads the delegation; one at most. */
    HEAD,
    /** Stands in for the head. */
    ALTERNATE,
    /** Advises head and alternate. */
    ADVISER,
    /** Knows a subject. */
    EXPERT,
    /** Interprets for the delegation. */
    INTERPRETER,
    /** Supports the delegation. */
    STAFF
}
