package org.rapporteur.recommendations;

/** Part an addressee has in carrying it out. */
public enum AddresseeRole {
    /** Answers for it. */
    LEAD,
    /** Helps. */
    CONTRIBUTING
}
