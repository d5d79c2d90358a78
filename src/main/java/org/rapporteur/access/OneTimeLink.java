package org.rapporteur.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.persistence.BaseEntity;

/** A link that works once; only the hash of its secret is stored. */
@Entity
@Table(name = "one_time_link")
class OneTimeLink extends BaseEntity {

    /** What a link is for. */
    enum Purpose {
        FIRST_ADMINISTRATOR,
        SET_PASSWORD
    }

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private Purpose purpose;

    private @Nullable UUID accountId;

    @Column(nullable = false, length = 64)
    private String secretHash;

    @Column(nullable = false)
    private Instant expiresAt;

    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected OneTimeLink() {}

    OneTimeLink(Purpose purpose, @Nullable UUID accountId, Secret secret, Instant expiresAt) {
        this.purpose = purpose;
        this.accountId = accountId;
        this.secretHash = secret.hash();
        this.expiresAt = expiresAt;
    }

    boolean worksAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        this.usedAt = now;
    }

    Purpose purpose() {
        return purpose;
    }

    @Nullable
    UUID accountId() {
        return accountId;
    }
}
