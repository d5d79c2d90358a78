package org.rapporteur.papers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.meetings.AgendaItemId;

/** The version of a language that was shown under an item of the agenda. */
@Entity
@Table(name = "pinned_version")
class PinnedVersion extends BaseEntity {

    @Column(nullable = false, updatable = false)
    private UUID paperId;

    @Column(nullable = false, updatable = false)
    private UUID agendaItemId;

    @Column(nullable = false, updatable = false, length = 35)
    private String language;

    @Column(nullable = false)
    private int number;

    @SuppressWarnings("NullAway.Init")
    protected PinnedVersion() {}

    PinnedVersion(PaperId paper, AgendaItemId item, LanguageTag language) {
        this.paperId = paper.value();
        this.agendaItemId = item.value();
        this.language = language.value();
    }

    void show(int number) {
        this.number = number;
    }

    PaperId paper() {
        return new PaperId(paperId);
    }

    PinDetails details() {
        return new PinDetails(new AgendaItemId(agendaItemId), LanguageTag.of(language), number);
    }
}
