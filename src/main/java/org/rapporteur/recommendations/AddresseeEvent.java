package org.rapporteur.recommendations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.persistence.BaseEntity;

/** One entry in the time line of an addressee; only ever added. */
@Entity
@Table(name = "recommendation_event")
class AddresseeEvent extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "addressee_id", updatable = false)
    private Addressee addressee;

    @Column(nullable = false, updatable = false)
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 40)
    private EventKind kind;

    @Column(updatable = false, length = 40)
    private @Nullable String eventValue;

    @Column(updatable = false, length = 20_000)
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected AddresseeEvent() {}

    AddresseeEvent(
            Addressee addressee, EventKind kind, @Nullable String value, @Nullable String note, Instant happenedAt) {
        this.addressee = addressee;
        this.kind = kind;
        this.eventValue = value;
        this.note = note;
        this.happenedAt = happenedAt;
    }

    /** The entry for a reader; why a report came back is only for the addressee and the secretariat. */
    AddresseeHistory entry(boolean inside) {
        return new AddresseeHistory(happenedAt, kind, eventValue, kind == EventKind.RETURNED && !inside ? null : note);
    }
}
