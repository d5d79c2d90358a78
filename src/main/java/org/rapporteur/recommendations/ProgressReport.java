package org.rapporteur.recommendations;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.AccessTokens;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;

/** What an addressee says it did, and what the secretariat found: two levels that are never one field. */
@Entity
@Table(name = "progress_report")
class ProgressReport extends BaseEntity {

    private static final int LONGEST_REASON = 20_000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "addressee_id", updatable = false)
    private Addressee addressee;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private ReportState state = ReportState.DRAFT;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Level reportedLevel;

    @Column(nullable = false)
    private String account;

    @Column(nullable = false)
    private String obstacles;

    @Column(nullable = false)
    private String assistance;

    @ElementCollection
    @CollectionTable(name = "report_evidence", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "place")
    private List<EvidencePiece> evidence = new ArrayList<>();

    @Column(nullable = false)
    private boolean consentToPublish;

    // Counts edits so that the version moves when only the evidence changed.
    @Column(nullable = false)
    private int edits;

    private @Nullable Instant submittedAt;

    private @Nullable UUID submittedBy;

    private @Nullable UUID submittingPartyId;

    @Column(length = LONGEST_REASON)
    private @Nullable String returnReason;

    @Enumerated(EnumType.STRING)
    @Column(length = 40)
    private @Nullable Level verifiedLevel;

    @Column(length = LONGEST_REASON)
    private @Nullable String rationale;

    private @Nullable Instant verifiedAt;

    private @Nullable UUID verifiedBy;

    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected ProgressReport() {}

    ProgressReport(Addressee addressee, ReportForm form) {
        this.addressee = addressee;
        fill(form);
    }

    /**
     * Writes it anew.
     *
     * @throws Conflict when it lies before the secretariat or was verified
     */
    void edit(ReportForm form) {
        if (!state.isBeingWritten()) {
            throw new Conflict("recommendations.problem.report-state");
        }
        fill(form);
        edits++;
    }

    private void fill(ReportForm form) {
        reportedLevel = form.level();
        account = form.text();
        obstacles = form.obstacles();
        assistance = form.assistance();
        consentToPublish = form.consentToPublish();
        evidence.clear();
        form.evidence().forEach(piece -> evidence.add(new EvidencePiece(piece)));
    }

    /**
     * Lays it before the secretariat.
     *
     * @param by the account that submits it
     * @throws Conflict when it was submitted already
     * @throws InvalidInput when it does not say what was done
     */
    void submit(UUID by, Instant now) {
        require(ReportState.SUBMITTED);
        InvalidInput.check()
                .that(!account.isBlank(), "text", "problem.required")
                .throwIfAny();
        state = ReportState.SUBMITTED;
        submittedAt = now;
        submittedBy = by;
        submittingPartyId = addressee.partyId();
        addressee.reported(reportedLevel, evidence.size(), now);
    }

    /**
     * Sends it back.
     *
     * @param last the last report of the addressee that still counts
     * @throws InvalidInput when the reason is missing
     */
    void sendBack(Verifier verifier, String reason, @Nullable ProgressReport last, Instant now) {
        requireOtherParty(verifier);
        require(ReportState.RETURNED);
        InvalidInput.check()
                .that(!reason.isBlank(), "reason", "problem.required")
                .that(reason.length() <= LONGEST_REASON, "reason", "problem.too-long", LONGEST_REASON)
                .throwIfAny();
        state = ReportState.RETURNED;
        returnReason = reason.strip();
        addressee.unreported(EventKind.RETURNED, last, returnReason, now);
    }

    /** Takes it back before it is published. */
    void withdraw(@Nullable ProgressReport last, Instant now) {
        var counted = state.counts();
        require(ReportState.WITHDRAWN);
        state = ReportState.WITHDRAWN;
        if (counted) {
            addressee.unreported(EventKind.WITHDRAWN, last, null, now);
        }
    }

    /**
     * Puts down the level that was found.
     *
     * @param reason why it differs from the reported one
     * @throws Forbidden when the verifier is of the party that submitted it
     * @throws InvalidInput when the levels differ and no reason is given
     */
    void verify(Verifier verifier, Level level, @Nullable String reason, Instant now) {
        requireOtherParty(verifier);
        require(ReportState.VERIFIED);
        var said = reason != null && !reason.isBlank();
        InvalidInput.check()
                .that(level.verifiable(), "verifiedLevel", "recommendations.problem.level")
                .that(level == reportedLevel || said, "rationale", "recommendations.problem.rationale")
                .that(
                        reason == null || reason.length() <= LONGEST_REASON,
                        "rationale",
                        "problem.too-long",
                        LONGEST_REASON)
                .throwIfAny();
        state = ReportState.VERIFIED;
        verifiedLevel = level;
        rationale = reason == null || !said ? null : reason.strip();
        verifiedAt = now;
        verifiedBy = verifier.account();
        addressee.verified(level, rationale, now);
    }

    /**
     * Opens it to all.
     *
     * @throws Conflict when it is not verified or the addressee did not consent
     */
    void publish(Instant now) {
        require(ReportState.PUBLISHED);
        if (!consentToPublish) {
            throw new Conflict("recommendations.problem.no-consent");
        }
        state = ReportState.PUBLISHED;
        publishedAt = now;
        addressee.published(now);
    }

    private void requireOtherParty(Verifier verifier) {
        if (verifier.isOf(submittingPartyId, submittedBy) || verifier.parties().contains(addressee.partyId())) {
            throw new Forbidden("recommendations.problem.own-report");
        }
    }

    private void require(ReportState to) {
        if (!state.next().contains(to)) {
            throw new Conflict("recommendations.problem.report-state");
        }
    }

    /** Who may read what it says. */
    Set<String> circles() {
        var open = new HashSet<String>();
        open.add(AccessTokens.party(addressee.partyId()));
        open.add(AccessTokens.SECRETARIAT);
        if (state == ReportState.PUBLISHED) {
            open.addAll(addressee.recommendation().circles());
        }
        return open;
    }

    Addressee addressee() {
        return addressee;
    }

    ReportState state() {
        return state;
    }

    Level level() {
        return reportedLevel;
    }

    String account() {
        return account;
    }

    String obstacles() {
        return obstacles;
    }

    String assistance() {
        return assistance;
    }

    List<Evidence> evidence() {
        return evidence.stream().map(EvidencePiece::evidence).toList();
    }

    boolean consentToPublish() {
        return consentToPublish;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    String returnReason() {
        return returnReason;
    }

    @Nullable
    Level verifiedLevel() {
        return verifiedLevel;
    }

    @Nullable
    String rationale() {
        return rationale;
    }

    @Nullable
    Instant verifiedAt() {
        return verifiedAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }
}
