package org.rapporteur.delegations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Standing;
import org.rapporteur.base.persistence.BaseEntity;

/** What makes an account a focal point or delegate of a delegation; the row gone, the right is gone. */
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

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected DelegationAccount() {}

    DelegationAccount(UUID delegationId, UUID accountId, Standing.Role role, @Nullable UUID participantId) {
        this.delegationId = delegationId;
        this.accountId = accountId;
        this.role = role;
        this.participantId = participantId;
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

    /** Makes a delegate a focal point; a focal point stays one. */
    void serveAs(Standing.Role wanted) {
        if (wanted == Standing.Role.FOCAL_POINT) {
            role = wanted;
        }
    }

    void belongTo(UUID participant) {
        participantId = participant;
    }
}
