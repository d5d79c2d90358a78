package org.rapporteur.base.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.domain.Persistable;
import org.springframework.data.jpa.domain.support.AuditingEntityListener;

/**
 * What every stored thing has: a time-ordered UUID (RFC 9562, version 7), an optimistic-lock version, and by whom and when
 * it was made and last changed (UTC).
 */
@MappedSuperclass
@EntityListeners(AuditingEntityListener.class)
public abstract class BaseEntity implements Persistable<UUID> {

    @Id
    @Column(nullable = false, updatable = false)
    private UUID id = newId();

    @Version
    private @Nullable Long version;

    @CreatedDate
    @Column(updatable = false)
    private @Nullable Instant createdAt;

    @CreatedBy
    @Column(updatable = false)
    private @Nullable UUID createdBy;

    @LastModifiedDate
    private @Nullable Instant changedAt;

    @LastModifiedBy
    private @Nullable UUID changedBy;

    /** A fresh time-ordered id (UUID version 7). */
    public static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    /** The optimistic-lock version; 0 before the first change is stored. */
    public long version() {
        return version == null ? 0 : version;
    }

    /** When it was made, UTC; empty until stored. */
    public @Nullable Instant createdAt() {
        return createdAt;
    }

    /** Account that made it; empty for the portal itself. */
    public @Nullable UUID createdBy() {
        return createdBy;
    }

    /** When it was last changed, UTC; empty until stored. */
    public @Nullable Instant changedAt() {
        return changedAt;
    }

    /** Account that changed it last; empty for the portal itself. */
    public @Nullable UUID changedBy() {
        return changedBy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BaseEntity that && id.equals(that.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
