package org.rapporteur.recommendations;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;

/** A State or organisation one part of a recommendation addresses: what it says, what it reported, what was found. */
@Entity
@Table(name = "recommendation_addressee")
class Addressee extends BaseEntity {

    private static final int LONGEST_REASON = 2000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "recommendation_id", updatable = false)
    private Recommendation recommendation;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "part_id", updatable = false)
    private Part part;

    @Column(nullable = false, updatable = false)
    private UUID partyId;

    @Column(updatable = false)
    private @Nullable UUID organisationId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private AddresseeRole role;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Acceptance acceptance = Acceptance.PENDING;

    @Column(length = LONGEST_REASON)
    private @Nullable String acceptanceReason;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Level selfLevel = Level.NO_INFORMATION;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Level verifiedLevel = Level.NOT_ASSESSED;

    @Column(length = 20_000)
    private @Nullable String rationale;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Closure closure = Closure.OPEN;

    @Column(length = LONGEST_REASON)
    private @Nullable String closureReason;

    private @Nullable LocalDate nextDue;

    private @Nullable Instant dueSetAt;

    private @Nullable Instant reportedAt;

    @Column(nullable = false)
    private int evidencePieces;

    @OneToMany(mappedBy = "addressee", cascade = CascadeType.ALL)
    @OrderBy("happenedAt, id")
    private List<AddresseeEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Addressee() {}

    Addressee(Recommendation recommendation, Part part, Addressed addressed) {
        this.recommendation = recommendation;
        this.part = part;
        this.partyId = addressed.partyId();
        this.organisationId = addressed.organisationId();
        this.role = addressed.role();
    }

    void assign(AddresseeRole role) {
        this.role = role;
    }

    void adopted(@Nullable LocalDate due, Instant now) {
        nextDue = due;
        dueSetAt = now;
        record(EventKind.ADOPTED, null, null, now);
    }

    /**
     * Says what the addressee thinks of being addressed; it may think otherwise later, the old answer stays in its time line.
     *
     * @throws InvalidInput when a reason is missing or the answer is none
     * @throws Conflict when the text is not adopted
     */
    void answer(Acceptance answer, @Nullable String reason, Instant now) {
        requireAdopted();
        var clean = clean(reason);
        InvalidInput.check()
                .that(answer != Acceptance.PENDING, "acceptance", "recommendations.problem.answer")
                .that(!answer.needsReason() || clean != null, "reason", "problem.required")
                .that(clean == null || clean.length() <= LONGEST_REASON, "reason", "problem.too-long", LONGEST_REASON)
                .throwIfAny();
        acceptance = answer;
        acceptanceReason = clean;
        record(EventKind.ACCEPTANCE, answer.name(), clean, now);
    }

    /** Puts down a report that now lies before the secretariat. */
    void reported(Level level, int evidence, Instant now) {
        requireAdopted();
        selfLevel = level;
        evidencePieces = evidence;
        reportedAt = now;
        record(EventKind.SUBMITTED, level.name(), null, now);
    }

    /**
     * Puts down that a report counts no longer, returned or taken back.
     *
     * @param last the last report that still counts
     */
    void unreported(EventKind kind, @Nullable ProgressReport last, @Nullable String reason, Instant now) {
        selfLevel = last == null ? Level.NO_INFORMATION : last.level();
        evidencePieces = last == null ? 0 : last.evidence().size();
        reportedAt = last == null ? null : last.submittedAt();
        if (kind == EventKind.WITHDRAWN) {
            verifiedLevel = last == null || last.verifiedLevel() == null ? Level.NOT_ASSESSED : last.verifiedLevel();
            rationale = last == null ? null : last.rationale();
        }
        record(kind, null, reason, now);
    }

    /** Puts down what the secretariat found. */
    void verified(Level level, @Nullable String rationale, Instant now) {
        verifiedLevel = level;
        this.rationale = rationale;
        record(EventKind.VERIFIED, level.name(), rationale, now);
    }

    /** Puts down that a report was opened to all. */
    void published(Instant now) {
        record(EventKind.PUBLISHED, null, null, now);
    }

    /**
     * Closes it, or opens it again.
     *
     * @throws Conflict when it is to be implemented and is not verified fully, or the step makes no sense
     * @throws InvalidInput when the reason is missing
     */
    void close(Closure to, @Nullable String reason, Instant now) {
        requireAdopted();
        var clean = clean(reason);
        InvalidInput.check()
                .that(to == Closure.IMPLEMENTED || clean != null, "reason", "problem.required")
                .that(clean == null || clean.length() <= LONGEST_REASON, "reason", "problem.too-long", LONGEST_REASON)
                .throwIfAny();
        if (to == Closure.OPEN || to.isOpen() == closure.isOpen()) {
            throw new Conflict("recommendations.problem.closure-state");
        }
        if (to == Closure.IMPLEMENTED && verifiedLevel != Level.FULLY) {
            throw new Conflict("recommendations.problem.implemented-needs-fully");
        }
        closure = to;
        closureReason = clean;
        record(to.isOpen() ? EventKind.REOPENED : EventKind.CLOSED, to.name(), clean, now);
    }

    /** Asks for a report, or the next one, by this day. */
    void askFor(@Nullable LocalDate due, Instant now) {
        requireAdopted();
        if (!Objects.equals(nextDue, due)) {
            nextDue = due;
            dueSetAt = now;
            record(EventKind.DUE, null, due == null ? null : due.toString(), now);
        }
    }

    /** Whether a report was due before this day and none lies before the secretariat since it was asked for. */
    boolean overdue(LocalDate today) {
        return recommendation.textState() == TextState.ADOPTED
                && closure.isOpen()
                && counts()
                && nextDue != null
                && nextDue.isBefore(today)
                && (reportedAt == null || (dueSetAt != null && reportedAt.isBefore(dueSetAt)));
    }

    /** Whether it belongs into the denominator: it is addressed, says so, and it applies to it. */
    boolean counts() {
        return acceptance != Acceptance.NOT_ADDRESSED && standing() != Level.NOT_APPLICABLE;
    }

    /** The level as it stands: what was found, or that nobody has looked yet, or that nobody reported. */
    Level standing() {
        if (verifiedLevel != Level.NOT_ASSESSED) {
            return verifiedLevel;
        }
        return reportedAt == null ? Level.NO_INFORMATION : Level.NOT_ASSESSED;
    }

    boolean is(UUID party, @Nullable UUID organisation) {
        return partyId.equals(party) && Objects.equals(organisationId, organisation);
    }

    private void requireAdopted() {
        if (recommendation.textState() != TextState.ADOPTED) {
            throw new Conflict("recommendations.problem.not-adopted");
        }
    }

    private void record(EventKind kind, @Nullable String value, @Nullable String note, Instant now) {
        events.add(new AddresseeEvent(this, kind, value, note, now));
    }

    private static @Nullable String clean(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    Recommendation recommendation() {
        return recommendation;
    }

    Part part() {
        return part;
    }

    UUID partyId() {
        return partyId;
    }

    @Nullable
    UUID organisationId() {
        return organisationId;
    }

    AddresseeRole role() {
        return role;
    }

    Acceptance acceptance() {
        return acceptance;
    }

    @Nullable
    String acceptanceReason() {
        return acceptanceReason;
    }

    Level selfLevel() {
        return selfLevel;
    }

    Level verifiedLevel() {
        return verifiedLevel;
    }

    @Nullable
    String rationale() {
        return rationale;
    }

    Closure closure() {
        return closure;
    }

    @Nullable
    String closureReason() {
        return closureReason;
    }

    @Nullable
    LocalDate nextDue() {
        return nextDue;
    }

    @Nullable
    Instant reportedAt() {
        return reportedAt;
    }

    int evidencePieces() {
        return evidencePieces;
    }

    List<AddresseeEvent> events() {
        return events;
    }
}
