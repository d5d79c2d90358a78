package org.rapporteur.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators and its owner see it.
 *
 * @param id the account
 * @param signInName what is typed to sign in, lower case
 * @param displayName name shown to others
 * @param email e-mail address, if any
 * @param enabled whether it may sign in
 * @param passwordSet false while the invitation has not been used
 * @param roles roles for the whole portal
 * @param language BCP 47 tag of the interface language
 * @param zone IANA zone of the reader
 * @param lastSignedInAt when it last signed in, UTC
 * @param version for detecting concurrent changes
 */
public record AccountDetails(
        AccountId id,
        String signInName,
        String displayName,
        @Nullable String email,
        boolean enabled,
        boolean passwordSet,
        Set<PortalRole> roles,
        String language,
        String zone,
        @Nullable Instant lastSignedInAt,
        long version) {}
