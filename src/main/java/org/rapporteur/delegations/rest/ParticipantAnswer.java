package org.rapporteur.delegations.rest;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.delegations.ParticipantDetails;
import org.rapporteur.delegations.ParticipantRole;
import org.rapporteur.delegations.ParticipantState;

/** A person in a delegation in the API. */
record ParticipantAnswer(
        UUID id,
        UUID personId,
        String familyName,
        String givenName,
        @Nullable String nationalName,
        @Nullable String title,
        @Nullable String organisation,
        ParticipantRole role,
        int position,
        ParticipantState state,
        @Nullable UUID replacedBy,
        @Nullable UUID replaces,
        @Nullable LocalDate endedOn,
        boolean overQuota,
        long version) {

    static ParticipantAnswer of(ParticipantDetails one) {
        var next = one.replacedBy();
        var former = one.replaces();
        return new ParticipantAnswer(
                one.id().value(),
                one.personId().value(),
                one.familyName(),
                one.givenName(),
                one.nationalName(),
                one.title(),
                one.organisation(),
                one.role(),
                one.position(),
                one.state(),
                next == null ? null : next.value(),
                former == null ? null : former.value(),
                one.endedOn(),
                one.overQuota(),
                one.version());
    }
}
