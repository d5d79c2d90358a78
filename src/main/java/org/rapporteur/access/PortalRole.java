package org.rapporteur.access;

/** What an account may be for the whole portal. */
public enum PortalRole {
    /** Installs, manages accounts and sign-in, sees the audit trail; not by itself a reader of restricted papers. */
    ADMINISTRATOR,
    /** Runs the documents, the record and the follow-up of every meeting. */
    SECRETARIAT
}
