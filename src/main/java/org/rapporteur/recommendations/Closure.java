package org.rapporteur.recommendations;

/** Whether an addressee still owes something. */
public enum Closure {
    /** It does. */
    OPEN,
    /** It is carried out and verified fully. */
    IMPLEMENTED,
    /** It was given up. */
    NOT_IMPLEMENTED,
    /** Events made it pointless. */
    OVERTAKEN,
    /** It was closed once and is owed again. */
    REOPENED;

    /** Whether it is still owed. */
    public boolean isOpen() {
        return this == OPEN || this == REOPENED;
    }
}
