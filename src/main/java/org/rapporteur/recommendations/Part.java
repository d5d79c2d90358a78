package org.rapporteur.recommendations;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.persistence.LocalizedTextConverter;

/** One part of a recommendation; the implicit one of a text without parts has neither label nor words of its own. */
@Entity
@Table(name = "recommendation_part")
class Part extends BaseEntity {

    static final String IMPLICIT = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "recommendation_id", updatable = false)
    private Recommendation recommendation;

    @Column(nullable = false)
    private int place;

    @Column(nullable = false, length = 20)
    private String label;

    @Convert(converter = LocalizedTextConverter.class)
    private @Nullable LocalizedText wording;

    @SuppressWarnings("NullAway.Init")
    protected Part() {}

    Part(Recommendation recommendation, String label) {
        this.recommendation = recommendation;
        this.label = label;
    }

    void put(int place, @Nullable LocalizedText wording) {
        this.place = place;
        this.wording = wording;
    }

    int place() {
        return place;
    }

    String label() {
        return label;
    }

    /** Empty for the implicit part. */
    @Nullable
    LocalizedText wording() {
        return wording;
    }
}
