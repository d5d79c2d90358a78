package org.rapporteur.recommendations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.persistence.BaseEntity;

/** One link of the chain that tells why a recommendation exists. */
@Entity
@Table(name = "recommendation_source")
class SourceLink extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "recommendation_id", updatable = false)
    private Recommendation recommendation;

    @Column(nullable = false)
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private SourceKind kind;

    @Column(nullable = false)
    private UUID thingId;

    private @Nullable Integer page;

    @SuppressWarnings("NullAway.Init")
    protected SourceLink() {}

    SourceLink(Recommendation recommendation, int place, Source source) {
        this.recommendation = recommendation;
        this.place = place;
        this.kind = source.kind();
        this.thingId = source.id();
        this.page = source.page();
    }

    void moveTo(int place) {
        this.place = place;
    }

    int place() {
        return place;
    }

    Source source() {
        return new Source(kind, thingId, page);
    }
}
