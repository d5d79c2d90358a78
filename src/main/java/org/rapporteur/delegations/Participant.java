package org.rapporteur.delegations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.directory.PersonId;

/** A person's place in a delegation, with the names and function of that meeting; changed only through its delegation. */
@Entity
@Table(name = "participant")
class Participant extends BaseEntity {

    private static final int REASON = 1000;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "delegation_id", nullable = false, updatable = false)
    private Delegation delegation;

    @Column(nullable = false, updatable = false)
    private UUID personId;

    @Column(nullable = false, length = 120)
    private String familyName;

    @Column(nullable = false, length = 120)
    private String givenName;

    @Column(length = 200)
    private @Nullable String nationalName;

    @Column(nullable = false, updatable = false)
    private boolean familyNameFirst;

    @Column(length = 300)
    private @Nullable String title;

    @Column(length = 300)
    private @Nullable String organisation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private ParticipantRole role;

    @Column(nullable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private ParticipantState state = ParticipantState.NOMINATED;

    private @Nullable UUID replacedBy;

    private @Nullable UUID replaces;

    private @Nullable LocalDate endedOn;

    @Column(length = REASON)
    private @Nullable String quotaReason;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Participant() {}

    Participant(Delegation delegation, UUID personId, boolean familyNameFirst, ParticipantForm form, int position) {
        this.delegation = delegation;
        this.personId = personId;
        this.familyNameFirst = familyNameFirst;
        this.familyName = form.familyName();
        this.givenName = form.givenName();
        this.nationalName = form.nationalName();
        this.title = form.title();
        this.organisation = form.organisation();
        this.role = form.role();
        this.position = position;
    }

    Delegation delegation() {
        return delegation;
    }

    UUID personId() {
        return personId;
    }

    ParticipantRole role() {
        return role;
    }

    int position() {
        return position;
    }

    ParticipantState state() {
        return state;
    }

    @Nullable
    UUID replacedBy() {
        return replacedBy;
    }

    @Nullable
    UUID replaces() {
        return replaces;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    String quotaReason() {
        return quotaReason;
    }

    String fullName() {
        return familyNameFirst ? familyName + " " + givenName : givenName + " " + familyName;
    }

    boolean isNamed(ParticipantForm form) {
        return familyName.equalsIgnoreCase(form.familyName()) && givenName.equalsIgnoreCase(form.givenName());
    }

    void describe(ParticipantForm form) {
        familyName = form.familyName();
        givenName = form.givenName();
        nationalName = form.nationalName();
        title = form.title();
        organisation = form.organisation();
        role = form.role();
    }

    void serveAs(ParticipantRole newRole) {
        role = newRole;
    }

    void place(int newPosition) {
        position = newPosition;
    }

    void move(ParticipantState next, LocalDate today) {
        if (!state.mayBecome(next)) {
            throw new Conflict("delegations.participant.step");
        }
        state = next;
        endedOn = next.active() ? null : today;
    }

    void giveWayTo(Participant next, LocalDate today) {
        move(ParticipantState.REPLACED, today);
        replacedBy = next.getId();
        next.replaces = getId();
        next.quotaReason = quotaReason;
    }

    void admitOverQuota(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw InvalidInput.of("quotaReason", "problem.required");
        }
        if (reason.length() > REASON) {
            throw InvalidInput.of("quotaReason", "problem.too-long", REASON);
        }
        quotaReason = reason.strip();
    }

    void requireActive() {
        if (!state.active()) {
            throw new Conflict("delegations.participant.gone", fullName());
        }
    }

    ParticipantForm form() {
        return new ParticipantForm(familyName, givenName, nationalName, title, organisation, role);
    }

    ParticipantDetails details() {
        return new ParticipantDetails(
                new ParticipantId(getId()),
                new DelegationId(delegation.getId()),
                new PersonId(personId),
                familyName,
                givenName,
                nationalName,
                familyNameFirst,
                title,
                organisation,
                role,
                position,
                state,
                replacedBy == null ? null : new ParticipantId(replacedBy),
                replaces == null ? null : new ParticipantId(replaces),
                endedOn,
                quotaReason != null,
                version());
    }
}
