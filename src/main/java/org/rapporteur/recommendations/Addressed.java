package org.rapporteur.recommendations;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody a text addresses, with the party an organisation belongs to already looked up.
 *
 * @param partyId the State or organisation that answers
 * @param organisationId the body inside it, if one is named
 * @param role its part in the work
 * @param parts labels of the parts that address it; empty for all
 */
record Addressed(UUID partyId, @Nullable UUID organisationId, AddresseeRole role, Set<String> parts) {

    Addressed {
        parts = Set.copyOf(parts);
    }

    boolean concerns(Part part) {
        return parts.isEmpty() || parts.contains(part.label());
    }

    boolean is(Addressee addressee) {
        return addressee.is(partyId, organisationId);
    }
}
