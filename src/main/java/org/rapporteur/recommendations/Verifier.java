package org.rapporteur.recommendations;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever verifies a report.
 *
 * @param account the account; empty for the portal itself
 * @param parties States and organisations it belongs to
 */
record Verifier(@Nullable UUID account, Set<UUID> parties) {

    boolean isOf(@Nullable UUID party, @Nullable UUID submitter) {
        return (party != null && parties.contains(party)) || (account != null && account.equals(submitter));
    }
}
