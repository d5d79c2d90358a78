package org.rapporteur.delegations.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.delegations.ParticipantForm;
import org.rapporteur.delegations.ParticipantRole;
import org.rapporteur.directory.PersonId;

/**
 * A person as the API takes one in.
 *
 * @param personId somebody the same party sent before; left out makes a new person
 * @param quotaReason why the secretariat lets in one more than the quota
 */
record ParticipantBody(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String nationalName,
        @Nullable String title,
        @Nullable String organisation,
        @Nullable ParticipantRole role,
        @Nullable UUID personId,
        @Nullable String quotaReason) {

    /** @throws InvalidInput when a name or the role is missing */
    ParticipantForm form() {
        if (role == null) {
            InvalidInput.check()
                    .that(familyName != null && !familyName.isBlank(), "familyName", "problem.required")
                    .that(givenName != null && !givenName.isBlank(), "givenName", "problem.required")
                    .that(false, "role", "problem.required")
                    .throwIfAny();
        }
        return form(role == null ? ParticipantRole.STAFF : role);
    }

    /** The same in a given place of the delegation, as whoever comes instead of somebody has it. */
    ParticipantForm form(ParticipantRole place) {
        return new ParticipantForm(
                familyName == null ? "" : familyName,
                givenName == null ? "" : givenName,
                nationalName,
                title,
                organisation,
                place);
    }

    @Nullable
    PersonId known() {
        return personId == null ? null : new PersonId(personId);
    }
}
