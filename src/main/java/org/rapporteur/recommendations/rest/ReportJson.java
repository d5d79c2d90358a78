package org.rapporteur.recommendations.rest;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.recommendations.Evidence;
import org.rapporteur.recommendations.EvidenceDetails;
import org.rapporteur.recommendations.EvidenceKind;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.ReportDetails;
import org.rapporteur.recommendations.ReportForm;
import org.rapporteur.recommendations.ReportState;

/** Progress reports as the API reads and shows them. */
final class ReportJson {

    private ReportJson() {}

    record Proof(
            EvidenceKind kind,
            @Nullable UUID id,
            @Nullable String url,
            @Nullable String citation,
            @Nullable String label) {
        static Proof of(EvidenceDetails piece) {
            var evidence = piece.evidence();
            return new Proof(evidence.kind(), evidence.id(), evidence.url(), evidence.citation(), piece.label());
        }
    }

    record Whole(
            UUID id,
            UUID addresseeId,
            Level level,
            String text,
            String obstacles,
            String assistance,
            List<Proof> evidence,
            boolean consentToPublish,
            ReportState state,
            @Nullable String returnReason,
            @Nullable Level verifiedLevel,
            @Nullable String rationale,
            @Nullable OffsetDateTime submittedAt,
            @Nullable OffsetDateTime verifiedAt,
            @Nullable OffsetDateTime publishedAt,
            long version) {

        static Whole of(ReportDetails one) {
            return new Whole(
                    one.id().value(),
                    one.addresseeId().value(),
                    one.level(),
                    one.text(),
                    one.obstacles(),
                    one.assistance(),
                    one.evidence().stream().map(Proof::of).toList(),
                    one.consentToPublish(),
                    one.state(),
                    one.returnReason(),
                    one.verifiedLevel(),
                    one.rationale(),
                    RecommendationJson.utc(one.submittedAt()),
                    RecommendationJson.utc(one.verifiedAt()),
                    RecommendationJson.utc(one.publishedAt()),
                    one.version());
        }
    }

    record Piece(
            @Nullable EvidenceKind kind,
            @Nullable UUID id,
            @Nullable String url,
            @Nullable String citation) {}

    /** What a client sends of a report; in a change, what is missing stays as it is. */
    record Body(
            @Nullable Level level,
            @Nullable String text,
            @Nullable String obstacles,
            @Nullable String assistance,
            @Nullable List<Piece> evidence,
            @Nullable Boolean consentToPublish) {

        /** A new report; what the API requires must be there. */
        ReportForm form() {
            InvalidInput.check()
                    .that(level != null, "level", "problem.required")
                    .that(text != null, "text", "problem.required")
                    .that(evidence != null, "evidence", "problem.required")
                    .that(consentToPublish != null, "consentToPublish", "problem.required")
                    .throwIfAny();
            return over(new ReportForm(Objects.requireNonNull(level), "", "", "", List.of(), false));
        }

        /** The stored report with what the client sent put over it. */
        ReportForm over(ReportForm stored) {
            return new ReportForm(
                    level == null ? stored.level() : level,
                    text == null ? stored.text() : text,
                    obstacles == null ? stored.obstacles() : obstacles,
                    assistance == null ? stored.assistance() : assistance,
                    evidence == null ? stored.evidence() : pieces(evidence),
                    consentToPublish == null ? stored.consentToPublish() : consentToPublish);
        }

        private static List<Evidence> pieces(List<Piece> sent) {
            var pieces = new ArrayList<Evidence>();
            for (int i = 0; i < sent.size(); i++) {
                var piece = sent.get(i);
                var kind = piece.kind();
                if (kind == null) {
                    throw InvalidInput.of("evidence[" + i + "].kind", "problem.required");
                }
                pieces.add(new Evidence(kind, piece.id(), piece.url(), piece.citation()));
            }
            return pieces;
        }
    }
}
