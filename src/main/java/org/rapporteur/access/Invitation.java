package org.rapporteur.access;

import java.time.Instant;

/**
 * An account with the secret of the link its owner sets a password with.
 *
 * @param account the account
 * @param secret last part of the link's path; not stored, shown once
 * @param expiresAt until when the link works, UTC
 */
public record Invitation(AccountId account, String secret, Instant expiresAt) {

    /** Address of the link below the portal's own. */
    public String path() {
        return "welcome/" + secret;
    }
}
