package org.rapporteur.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.persistence.BaseEntity;

/** One browser that is or was signed in. */
@Entity
@Table(name = "sign_in")
class SignIn extends BaseEntity {

    @Column(nullable = false)
    private UUID accountId;

    @Column(nullable = false)
    private Instant signedInAt;

    @Column(nullable = false, length = 60)
    private String address;

    @Column(nullable = false, length = 200)
    private String device;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected SignIn() {}

    SignIn(UUID accountId, Instant at, String address, String device) {
        this.accountId = accountId;
        this.signedInAt = at;
        this.address = address;
        this.device = device;
    }

    void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }

    UUID accountId() {
        return accountId;
    }

    boolean live() {
        return endedAt == null;
    }

    SignInSummary summary() {
        return new SignInSummary(getId(), signedInAt, address, device);
    }
}
