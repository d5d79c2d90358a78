package org.rapporteur.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.persistence.BaseEntity;

/** A key to the REST API with exactly its account's rights; only its hash is stored. */
@Entity
@Table(name = "api_token")
class ApiToken extends BaseEntity {

    @Column(nullable = false)
    private UUID accountId;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false, length = 64)
    private String secretHash;

    private @Nullable Instant lastUsedAt;

    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    ApiToken(UUID accountId, String name, Secret secret) {
        this.accountId = accountId;
        this.name = name.strip();
        this.secretHash = secret.hash();
    }

    void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    UUID accountId() {
        return accountId;
    }

    /** Whether it was not used from this moment on. */
    boolean unusedSince(Instant moment) {
        return lastUsedAt == null || lastUsedAt.isBefore(moment);
    }

    ApiTokenSummary summary() {
        return new ApiTokenSummary(getId(), name, createdAt(), lastUsedAt, revokedAt);
    }
}
