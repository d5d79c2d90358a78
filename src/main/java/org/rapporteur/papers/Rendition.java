package org.rapporteur.papers;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.directory.PartyId;

/** A paper in one of its languages, with the versions of its file; a version is added, never replaced. */
@Entity
@Table(name = "paper_rendition")
class Rendition extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "paper_id", nullable = false, updatable = false)
    private Paper paper;

    @Column(nullable = false, updatable = false, length = 35)
    private String language;

    @Column(nullable = false, length = 40)
    @Enumerated(EnumType.STRING)
    private RenditionStatus status;

    @Column(length = 500)
    private @Nullable String title;

    private @Nullable LocalDate due;

    private @Nullable UUID owedBy;

    @OneToMany(mappedBy = "rendition", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<FileVersion> versions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Rendition() {}

    Rendition(Paper paper, LanguageTag language, RenditionStatus status) {
        this.paper = paper;
        this.language = language.value();
        this.status = status;
    }

    FileVersion add(ReceivedFile file, Instant at) {
        var version = new FileVersion(this, versions.size() + 1, file, at);
        versions.add(version);
        return version;
    }

    void become(RenditionStatus status) {
        this.status = status;
    }

    void name(@Nullable String title) {
        this.title = title;
    }

    void expect(LanguageExpectation expectation) {
        status = expectation.status();
        due = expectation.due();
        owedBy = expectation.owedBy() == null ? null : expectation.owedBy().value();
    }

    Optional<FileVersion> newest() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /**
     * The version whose text is searched: the newest that has any, so that a word stays found while the next version is
     * being read; and of a script that PDFs mix up the office file it was made from, when there is one.
     */
    Optional<FileVersion> searched() {
        var readable = versions.reversed().stream()
                .filter(version -> version.extraction().hasText())
                .toList();
        return readable.stream()
                .findFirst()
                .filter(newest -> !newest.mayBeMixedUp())
                .or(() -> readable.stream().filter(version -> !version.isPdf()).findFirst())
                .or(() -> readable.stream().findFirst());
    }

    Optional<FileVersion> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    RenditionSummary summary(LocalDate today) {
        var newest = newest();
        return new RenditionSummary(
                language(),
                status,
                due,
                newest.isPresent(),
                overdue(today),
                versions.size(),
                newest.map(FileVersion::sha256).orElse(null),
                newest.map(FileVersion::mediaType).orElse(null),
                newest.map(FileVersion::extraction).orElse(null));
    }

    RenditionDetails details(LocalDate today) {
        return new RenditionDetails(
                language(),
                status,
                title,
                due,
                owedBy(),
                overdue(today),
                versions.stream().map(FileVersion::details).toList());
    }

    private boolean overdue(LocalDate today) {
        return versions.isEmpty() && due != null && due.isBefore(today);
    }

    Paper paper() {
        return paper;
    }

    LanguageTag language() {
        return LanguageTag.of(language);
    }

    RenditionStatus status() {
        return status;
    }

    @Nullable
    PartyId owedBy() {
        return owedBy == null ? null : new PartyId(owedBy);
    }

    @Nullable
    String title() {
        return title;
    }

    List<FileVersion> versions() {
        return Collections.unmodifiableList(versions);
    }
}
