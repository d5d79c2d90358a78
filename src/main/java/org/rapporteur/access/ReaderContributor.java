package org.rapporteur.access;

/** A feature that makes readers what they are, such as through a delegation or a meeting role. */
public interface ReaderContributor {

    /** Adds what this feature knows of the account; called once per request. */
    void contribute(AccountId account, Reader.Builder reader);
}
