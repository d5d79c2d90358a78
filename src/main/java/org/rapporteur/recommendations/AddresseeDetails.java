package org.rapporteur.recommendations;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.directory.OrganisationSummary;
import org.rapporteur.directory.PartySummary;

/**
 * An addressee of one part: what it says, what it reported, what was found.
 *
 * @param id the addressee
 * @param recommendationId the recommendation
 * @param number number of the recommendation, such as "II/4"
 * @param partId the part that addresses it
 * @param partLabel label of the part; empty for a text without parts
 * @param party the State or organisation that answers
 * @param organisation the body inside it, if one is named
 * @param role its part in the work
 * @param acceptance what it says to being addressed
 * @param acceptanceReason why, if it said so
 * @param selfLevel the level it reported
 * @param verifiedLevel the level the secretariat found
 * @param rationale why the two differ
 * @param closure whether it still owes something
 * @param closureReason why it was closed or opened again
 * @param nextDue day of the next report
 * @param overdue whether that day is past without a report since it was set
 * @param counted whether it is in the denominator
 * @param reportedAt when the last report that counts was submitted
 * @param evidence pieces of evidence with that report
 * @param version optimistic-lock version
 */
public record AddresseeDetails(
        AddresseeId id,
        RecommendationId recommendationId,
        String number,
        PartId partId,
        String partLabel,
        PartySummary party,
        @Nullable OrganisationSummary organisation,
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
        boolean counted,
        @Nullable Instant reportedAt,
        int evidence,
        long version) {

    /** Whether what it reported and what was found are both known and not the same. */
    public boolean differs() {
        return reportedAt != null && verifiedLevel != Level.NOT_ASSESSED && verifiedLevel != selfLevel;
    }
}
