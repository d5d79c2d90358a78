package org.rapporteur.base.security;

import java.util.UUID;

/** Whoever is signed in, as far as every feature needs to know it; the principal of a request implements it. */
public interface Actor {

    /** The account that acts. */
    UUID accountId();

    /** Name shown to others. */
    String displayName();
}
