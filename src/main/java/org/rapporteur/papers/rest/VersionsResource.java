package org.rapporteur.papers.rest;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.rest.EntityVersion;
import org.rapporteur.base.rest.PageAnswer;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.papers.ExtractionState;
import org.rapporteur.papers.PaperComparison;
import org.rapporteur.papers.PaperId;
import org.rapporteur.papers.PaperLanguages;
import org.rapporteur.papers.PaperVersions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Versions of papers beside each other, and what is known of one, in the REST API. */
@RestController
@RequestMapping("/api/v1/papers/{id}")
class VersionsResource {

    private final PaperVersions versions;
    private final PaperLanguages languages;
    private final Translations translations;

    VersionsResource(PaperVersions versions, PaperLanguages languages, Translations translations) {
        this.versions = versions;
        this.languages = languages;
        this.translations = translations;
    }

    @GetMapping("/compare")
    @Operation(summary = "What changed in the text from one version of a language to another")
    ComparisonAnswer compare(
            @PathVariable UUID id, @RequestParam String lang, @RequestParam int from, @RequestParam int to) {
        var comparison = versions.compare(new PaperId(id), LanguageTag.of(lang), from, to);
        return new ComparisonAnswer(
                comparison.language().value(),
                comparison.from(),
                comparison.to(),
                comparison.fromState(),
                comparison.toState(),
                comparison.compared(),
                comparison.changes(),
                comparison.partial(),
                comparison.blocks());
    }

    @GetMapping("/pins")
    PageAnswer<Pin> pins(@PathVariable UUID id) {
        return PageAnswer.whole(versions.pins(new PaperId(id)).stream()
                .map(pin -> new Pin(pin.item().value(), pin.language().value(), pin.version()))
                .toList());
    }

    @PostMapping("/pins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Says which version was shown under an item of the agenda")
    void pin(@PathVariable UUID id, @RequestBody Pin body) {
        InvalidInput.check()
                .that(body.agendaItemId() != null, "agendaItemId", "problem.required")
                .that(body.language() != null, "language", "problem.required")
                .that(body.version() != null, "version", "problem.required")
                .throwIfAny();
        versions.pin(
                new PaperId(id),
                new AgendaItemId(Objects.requireNonNull(body.agendaItemId())),
                LanguageTag.of(Objects.requireNonNull(body.language())),
                Objects.requireNonNull(body.version()));
    }

    @DeleteMapping("/pins/{item}/{language}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unpin(@PathVariable UUID id, @PathVariable UUID item, @PathVariable String language) {
        versions.unpin(new PaperId(id), new AgendaItemId(item), LanguageTag.of(language));
    }

    @PatchMapping("/renditions/{language}/versions/{number}")
    @Operation(
            summary = "Corrects what is known of a version",
            description = "The languages it is in, at most five; an empty list goes back to those its reader found.")
    ResponseEntity<PaperAnswer> correct(
            @PathVariable UUID id,
            @PathVariable String language,
            @PathVariable int number,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Correction body,
            Locale locale) {
        var seen = EntityVersion.required(ifMatch);
        InvalidInput.check()
                .that(body.languages() != null && !body.languages().contains(null), "languages", "problem.required")
                .throwIfAny();
        var said = Objects.requireNonNull(body.languages()).stream()
                .map(LanguageTag::of)
                .toList();
        var paper = languages.correct(new PaperId(id), LanguageTag.of(language), number, said, seen);
        return EntityVersion.tagged(
                PaperAnswer.of(paper, List.of(), translations, locale),
                paper.summary().version());
    }

    /** A correction as the API takes it. */
    record Correction(@Nullable List<String> languages) {}

    /** A pin as the API takes and answers it. */
    record Pin(
            @Nullable UUID agendaItemId,
            @Nullable String language,
            @Nullable Integer version) {}

    /** A comparison as the API answers it. */
    record ComparisonAnswer(
            String language,
            int from,
            int to,
            ExtractionState fromState,
            ExtractionState toState,
            boolean compared,
            long changes,
            boolean partial,
            List<PaperComparison.Block> blocks) {}
}
