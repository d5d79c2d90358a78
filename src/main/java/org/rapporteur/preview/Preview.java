package org.rapporteur.preview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.extraction.Drawing;

/** What was drawn of a file, or that it cannot be. */
@Entity
class Preview extends BaseEntity {

    @Column(nullable = false, updatable = false)
    private String source = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Drawing drawing = Drawing.FIRST_PAGE;

    private @Nullable String sha256;

    /** For JPA. */
    protected Preview() {}

    Preview(String source, Drawing drawing, @Nullable String sha256) {
        this.source = source;
        this.drawing = drawing;
        this.sha256 = sha256;
    }

    @Nullable
    String sha256() {
        return sha256;
    }
}
