package org.rapporteur.recommendations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A progress report, to read.
 *
 * @param id the report
 * @param addresseeId whose report it is
 * @param level the level the addressee reports
 * @param text what was done
 * @param obstacles what stands in the way
 * @param assistance what help is needed
 * @param evidence proof
 * @param consentToPublish whether everyone may read it once verified
 * @param state where it stands
 * @param returnReason why it was sent back, the last time
 * @param verifiedLevel the level the secretariat found
 * @param rationale why the two levels differ
 * @param submittedAt when it was submitted last
 * @param verifiedAt when it was verified
 * @param publishedAt when it was published
 * @param version optimistic-lock version
 */
public record ReportDetails(
        ReportId id,
        AddresseeId addresseeId,
        Level level,
        String text,
        String obstacles,
        String assistance,
        List<EvidenceDetails> evidence,
        boolean consentToPublish,
        ReportState state,
        @Nullable String returnReason,
        @Nullable Level verifiedLevel,
        @Nullable String rationale,
        @Nullable Instant submittedAt,
        @Nullable Instant verifiedAt,
        @Nullable Instant publishedAt,
        long version) {

    /** The same as a form, to be edited. */
    public ReportForm form() {
        return new ReportForm(
                level,
                text,
                obstacles,
                assistance,
                evidence.stream().map(EvidenceDetails::evidence).toList(),
                consentToPublish);
    }
}
