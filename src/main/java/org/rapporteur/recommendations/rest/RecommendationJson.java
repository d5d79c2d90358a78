package org.rapporteur.recommendations.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.recommendations.Acceptance;
import org.rapporteur.recommendations.AddresseeDetails;
import org.rapporteur.recommendations.AddresseeRole;
import org.rapporteur.recommendations.Closure;
import org.rapporteur.recommendations.Deadline;
import org.rapporteur.recommendations.DeadlineKind;
import org.rapporteur.recommendations.Force;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.LineageDetails;
import org.rapporteur.recommendations.LineageKind;
import org.rapporteur.recommendations.RecommendationDetails;
import org.rapporteur.recommendations.RecommendationKind;
import org.rapporteur.recommendations.Source;
import org.rapporteur.recommendations.SourceKind;
import org.rapporteur.recommendations.TextState;

/** Recommendations and addressees as the API shows them. */
final class RecommendationJson {

    private RecommendationJson() {}

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    record Party(UUID id, String code, String name) {
        static Party of(PartySummary party) {
            return new Party(party.id().value(), party.code(), party.name());
        }
    }

    record Due(DeadlineKind kind, @Nullable LocalDate date) {
        static Due of(Deadline deadline) {
            return new Due(deadline.kind(), deadline.date());
        }
    }

    record Part(UUID id, String label, @Nullable Map<String, String> text) {}

    record Origin(
            SourceKind kind,
            UUID id,
            @Nullable Integer page,
            @Nullable String label) {
        static Origin of(Source source, @Nullable String label) {
            return new Origin(source.kind(), source.id(), source.page(), label);
        }
    }

    record Text(
            int number,
            Map<String, String> text,
            String reason,
            @Nullable OffsetDateTime at) {}

    record Relative(UUID linkId, LineageKind kind, boolean outgoing, UUID id, String number) {
        static Relative of(LineageDetails link) {
            return new Relative(
                    link.id().value(),
                    link.kind(),
                    link.outgoing(),
                    link.other().value(),
                    link.number());
        }
    }

    record Figures(Map<Level, Integer> distribution, int reported, int addressed) {}

    record Whole(
            UUID id,
            UUID meetingId,
            String number,
            Map<String, String> text,
            List<Part> parts,
            RecommendationKind kind,
            Force force,
            Set<String> themes,
            Due deadline,
            TextState textState,
            @Nullable String stateReason,
            List<Origin> sources,
            boolean allParticipatingStates,
            List<Addressed> addressees,
            List<Text> versions,
            List<Relative> lineage,
            Figures headline,
            @Nullable OffsetDateTime tabledAt,
            @Nullable OffsetDateTime adoptedAt,
            long version) {

        static Whole of(RecommendationDetails one) {
            return new Whole(
                    one.id().value(),
                    one.meetingId().value(),
                    one.number(),
                    one.text().texts(),
                    one.parts().stream()
                            .map(part -> new Part(
                                    part.id().value(),
                                    part.label(),
                                    part.text() == null ? null : part.text().texts()))
                            .toList(),
                    one.kind(),
                    one.force(),
                    one.themes(),
                    Due.of(one.deadline()),
                    one.textState(),
                    one.stateReason(),
                    one.sources().stream()
                            .map(source -> Origin.of(source.source(), source.label()))
                            .toList(),
                    one.allParticipatingStates(),
                    Addressed.of(one.addressees()),
                    one.versions().stream()
                            .map(text -> new Text(text.number(), text.text().texts(), text.reason(), utc(text.at())))
                            .toList(),
                    one.lineage().stream().map(Relative::of).toList(),
                    new Figures(
                            one.headline().distribution(),
                            one.headline().reported(),
                            one.headline().addressed()),
                    utc(one.tabledAt()),
                    utc(one.adoptedAt()),
                    one.version());
        }
    }

    record Addressed(
            UUID id,
            UUID recommendationId,
            UUID partId,
            String part,
            Party party,
            @Nullable UUID organisationId,
            AddresseeRole role,
            Acceptance acceptance,
            @Nullable String acceptanceReason,
            Level selfLevel,
            Level verifiedLevel,
            @Nullable String rationale,
            Closure closure,
            @Nullable String closureReason,
            @Nullable LocalDate nextDue,
            boolean overdue,
            int evidence,
            @Nullable OffsetDateTime reportedAt,
            long version) {

        static List<Addressed> of(Collection<AddresseeDetails> addressees) {
            return addressees.stream().map(Addressed::of).toList();
        }

        static Addressed of(AddresseeDetails one) {
            return new Addressed(
                    one.id().value(),
                    one.recommendationId().value(),
                    one.partId().value(),
                    one.partLabel(),
                    Party.of(one.party()),
                    one.organisation() == null ? null : one.organisation().id().value(),
                    one.role(),
                    one.acceptance(),
                    one.acceptanceReason(),
                    one.selfLevel(),
                    one.verifiedLevel(),
                    one.rationale(),
                    one.closure(),
                    one.closureReason(),
                    one.nextDue(),
                    one.overdue(),
                    one.evidence(),
                    utc(one.reportedAt()),
                    one.version());
        }
    }
}
