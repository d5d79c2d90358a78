package org.rapporteur.recommendations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of evidence as it is stored with its report. */
@Embeddable
class EvidencePiece {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 40)
    private EvidenceKind kind;

    private @Nullable UUID thingId;

    @Column(length = 2000)
    private @Nullable String url;

    @Column(length = 1000)
    private @Nullable String citation;

    @SuppressWarnings("NullAway.Init")
    protected EvidencePiece() {}

    EvidencePiece(Evidence evidence) {
        this.kind = evidence.kind();
        this.thingId = evidence.id();
        this.url = evidence.url();
        this.citation = evidence.citation();
    }

    Evidence evidence() {
        return new Evidence(kind, thingId, url, citation);
    }
}
