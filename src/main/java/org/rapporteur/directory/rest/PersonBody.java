package org.rapporteur.directory.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.directory.OrganisationId;
import org.rapporteur.directory.PersonForm;
import org.rapporteur.directory.PositionForm;

/** A person as sent; in a change what is left out stays, and an empty text takes away. */
record PersonBody(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String nationalName,
        @Nullable Boolean familyNameFirst,
        @Nullable String email,
        @Nullable String phone,
        @Nullable List<Held> positions) {

    PersonForm toForm() {
        return over(PersonForm.of("", "", null));
    }

    PersonForm over(PersonForm present) {
        return new PersonForm(
                Objects.requireNonNullElse(familyName, present.familyName()),
                Objects.requireNonNullElse(givenName, present.givenName()),
                nationalName == null ? present.nationalName() : nationalName,
                Objects.requireNonNullElse(familyNameFirst, present.familyNameFirst()),
                email == null ? present.email() : email,
                phone == null ? present.phone() : phone,
                positions == null ? present.positions() : forms(positions));
    }

    private static List<PositionForm> forms(List<Held> positions) {
        var forms = new ArrayList<PositionForm>();
        for (var held : positions) {
            var organisation = held.organisationId();
            if (organisation == null) {
                throw InvalidInput.of("positions[" + forms.size() + "].organisationId", "problem.required");
            }
            forms.add(new PositionForm(
                    new OrganisationId(organisation),
                    Objects.requireNonNullElse(held.title(), ""),
                    held.from(),
                    held.to()));
        }
        return forms;
    }

    record Held(
            @Nullable UUID organisationId,
            @Nullable String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
