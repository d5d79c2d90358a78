package org.rapporteur.recommendations;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.directory.OrganisationId;
import org.rapporteur.directory.PartyId;

/**
 * Somebody a draft addresses.
 *
 * @param party the State or organisation, unless a body inside one is named
 * @param organisation a body inside a State or organisation
 * @param role its part in the work
 * @param parts labels of the parts that address it, such as "(a)"; empty for all
 */
public record AddresseeForm(
        @Nullable PartyId party, @Nullable OrganisationId organisation, AddresseeRole role, Set<String> parts) {

    /** @throws InvalidInput when neither or both are named */
    public AddresseeForm {
        InvalidInput.check()
                .that((party == null) != (organisation == null), "addressees", "recommendations.problem.addressee")
                .throwIfAny();
        parts = Set.copyOf(parts);
    }

    /** A party that answers for all parts. */
    public static AddresseeForm of(PartyId party) {
        return new AddresseeForm(party, null, AddresseeRole.LEAD, Set.of());
    }
}
