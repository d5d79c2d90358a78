package org.rapporteur.delegations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.Standing;
import org.rapporteur.base.persistence.BaseEntity;

/**
 * What makes an account a focal point or delegate of a delegation; the row gone, the right is gone. Until the party itself or
 * the secretariat confirms it, it counts for this delegation only and not for the party as a whole.
 */
@Entity
@Table(name = "delegation_account")
class DelegationAccount extends BaseEntity {

    @Column(nullable = false, updatable = false)
    private UUID delegationId;

    @Column(nullable = false, updatable = false)
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Standing.Role role;

    private @Nullable UUID participantId;

    private @Nullable UUID namedBy;

    private @Nullable Instant namedAt;

    private @Nullable UUID confirmedBy;

    private @Nullable Instant confirmedAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected DelegationAccount() {}

    DelegationAccount(UUID delegationId, UUID accountId, Standing.Role role, @Nullable UUID participantId) {
        this.delegationId = delegationId;
        this.accountId = accountId;
        this.role = role;
        this.participantId = participantId;
    }

    /** Puts down who named the account, and that the same person's word is enough, or that somebody must confirm it. */
    void namedBy(@Nullable AccountId by, boolean enough, Instant now) {
        namedBy = by == null ? null : by.value();
        namedAt = now;
        if (enough) {
            confirm(by, now);
        } else {
            confirmedAt = null;
            confirmedBy = null;
        }
    }

    void confirm(@Nullable AccountId by, Instant now) {
        confirmedAt = now;
        confirmedBy = by == null ? null : by.value();
    }

    /** The same account for the delegation of a later meeting, with the word that was given for it. */
    DelegationAccount forNext(DelegationId next) {
        var kept = new DelegationAccount(next.value(), accountId, role, null);
        kept.namedBy = namedBy;
        kept.namedAt = namedAt;
        kept.confirmedBy = confirmedBy;
        kept.confirmedAt = confirmedAt;
        return kept;
    }

    boolean confirmed() {
        return confirmedAt != null;
    }

    @Nullable
    UUID namedBy() {
        return namedBy;
    }

    @Nullable
    Instant namedAt() {
        return namedAt;
    }

    UUID delegationId() {
        return delegationId;
    }

    UUID accountId() {
        return accountId;
    }

    Standing.Role role() {
        return role;
    }

    @Nullable
    UUID participantId() {
        return participantId;
    }

    /**
     * Makes a delegate a focal point; a focal point stays one.
     *
     * @return whether anything changed
     */
    boolean serveAs(Standing.Role wanted) {
        var changes = wanted == Standing.Role.FOCAL_POINT && role != wanted;
        if (changes) {
            role = wanted;
        }
        return changes;
    }

    void belongTo(UUID participant) {
        participantId = participant;
    }
}
