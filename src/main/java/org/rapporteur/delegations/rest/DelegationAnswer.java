package org.rapporteur.delegations.rest;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.delegations.Capacity;
import org.rapporteur.delegations.CredentialState;
import org.rapporteur.delegations.DelegationDetails;
import org.rapporteur.delegations.DelegationSummary;
import org.rapporteur.directory.PartySummary;

/** A delegation in the API; a list leaves its people out. */
record DelegationAnswer(
        UUID id,
        UUID meetingId,
        Party party,
        Capacity capacity,
        @Nullable Integer quota,
        int participantCount,
        CredentialState credentialState,
        @Nullable String credentialNote,
        @Nullable String credentialFile,
        @Nullable String head,
        boolean submitted,
        @Nullable OffsetDateTime submittedAt,
        List<ParticipantAnswer> participants,
        long version) {

    static DelegationAnswer of(DelegationSummary summary, List<ParticipantAnswer> participants) {
        return of(summary, participants, null, null, null);
    }

    static DelegationAnswer of(DelegationDetails details) {
        var credentials = details.credentials();
        var submittedAt = details.submittedAt();
        return of(
                details.summary(),
                details.participants().stream().map(ParticipantAnswer::of).toList(),
                credentials == null ? null : credentials.note(),
                credentials == null ? null : credentials.fileName(),
                submittedAt == null ? null : submittedAt.atOffset(ZoneOffset.UTC));
    }

    private static DelegationAnswer of(
            DelegationSummary summary,
            List<ParticipantAnswer> participants,
            @Nullable String note,
            @Nullable String file,
            @Nullable OffsetDateTime submittedAt) {
        return new DelegationAnswer(
                summary.id().value(),
                summary.meetingId().value(),
                Party.of(summary.party()),
                summary.capacity(),
                summary.quota(),
                summary.participants(),
                summary.credentialState(),
                note,
                file,
                summary.head(),
                summary.submitted(),
                submittedAt,
                participants,
                summary.version());
    }

    /** The party of a delegation. */
    record Party(UUID id, String code, String name) {
        static Party of(PartySummary party) {
            return new Party(party.id().value(), party.code(), party.name());
        }
    }
}
