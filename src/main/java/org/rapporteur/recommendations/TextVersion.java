package org.rapporteur.recommendations;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.persistence.LocalizedTextConverter;

/** The whole text, parts and all, as it was adopted or corrected; never changed. */
@Entity
@Table(name = "recommendation_text_version")
class TextVersion extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "recommendation_id", updatable = false)
    private Recommendation recommendation;

    @Column(nullable = false, updatable = false)
    private int textNumber;

    @Convert(converter = LocalizedTextConverter.class)
    @Column(nullable = false, updatable = false)
    private LocalizedText wording;

    @Column(nullable = false, updatable = false, length = 2000)
    private String reason;

    @Column(nullable = false, updatable = false)
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    protected TextVersion() {}

    TextVersion(Recommendation recommendation, int number, LocalizedText wording, String reason, Instant at) {
        this.recommendation = recommendation;
        this.textNumber = number;
        this.wording = wording;
        this.reason = reason;
        this.madeAt = at;
    }

    TextVersionDetails details() {
        return new TextVersionDetails(textNumber, wording, reason, madeAt);
    }
}
