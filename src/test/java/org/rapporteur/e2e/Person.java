package org.rapporteur.e2e;

import org.rapporteur.access.AccountId;

/** Somebody with an account and a password. */
record Person(AccountId account, String signInName) {

    static final String PASSWORD = "four words and a comma, please";
}
