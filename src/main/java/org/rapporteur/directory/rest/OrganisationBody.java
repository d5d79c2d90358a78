package org.rapporteur.directory.rest;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.directory.OrganisationForm;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.Sector;

/** An organisation as it is sent; in a change what is left out stays, and an empty text takes away. */
record OrganisationBody(
        @Nullable UUID partyId,
        @Nullable Sector sector,
        @Nullable String name,
        @Nullable String acronym,
        @Nullable Map<String, String> names) {

    OrganisationForm toForm() {
        InvalidInput.check()
                .that(partyId != null, "partyId", "problem.required")
                .that(sector != null, "sector", "problem.required")
                .that(name != null, "name", "problem.required")
                .throwIfAny();
        return over(new OrganisationForm(
                new PartyId(Objects.requireNonNull(partyId)), Objects.requireNonNull(sector), "", null, Map.of()));
    }

    OrganisationForm over(OrganisationForm present) {
        return new OrganisationForm(
                partyId == null ? present.partyId() : new PartyId(partyId),
                Objects.requireNonNullElse(sector, present.sector()),
                Objects.requireNonNullElse(name, present.name()),
                acronym == null ? present.acronym() : acronym,
                Objects.requireNonNullElse(names, present.names()));
    }
}
