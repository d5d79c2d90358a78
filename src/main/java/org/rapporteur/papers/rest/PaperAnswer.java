package org.rapporteur.papers.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.i18n.Translations;
import org.rapporteur.extraction.Flag;
import org.rapporteur.extraction.ReadPart;
import org.rapporteur.extraction.ReadingState;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.ExtractionState;
import org.rapporteur.papers.FileVersionDetails;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperKind;
import org.rapporteur.papers.PaperState;
import org.rapporteur.papers.Recognition;
import org.rapporteur.papers.RenditionDetails;
import org.rapporteur.papers.RenditionStatus;

/** A paper as the API answers it. */
record PaperAnswer(
        UUID id,
        UUID meetingId,
        String symbol,
        List<String> formerSymbols,
        String title,
        PaperKind kind,
        PaperState state,
        Classification classification,
        String language,
        @Nullable UUID partyId,
        List<UUID> agendaItemIds,
        @Nullable String sourceSymbol,
        boolean late,
        boolean returned,
        @Nullable String reason,
        @Nullable UUID supersededBy,
        Instant submittedAt,
        List<RenditionAnswer> renditions,
        List<String> sameFileAs,
        long version) {

    static PaperAnswer of(PaperDetails paper, List<String> sameFileAs, Translations translations, Locale locale) {
        var summary = paper.summary();
        var party = summary.partyId();
        var superseding = summary.supersededBy();
        return new PaperAnswer(
                summary.id().value(),
                summary.meetingId().value(),
                summary.symbol(),
                paper.formerSymbols(),
                summary.title(),
                summary.kind(),
                summary.state(),
                summary.classification(),
                summary.language().value(),
                party == null ? null : party.value(),
                paper.agendaItems().stream().map(AgendaItemId::value).sorted().toList(),
                paper.sourceSymbol(),
                summary.late(),
                summary.returned(),
                paper.reason(),
                superseding == null ? null : superseding.value(),
                summary.submittedAt(),
                paper.renditions().stream()
                        .map(rendition -> RenditionAnswer.of(rendition, translations, locale))
                        .toList(),
                sameFileAs,
                summary.version());
    }

    /** A paper in one of its languages. */
    record RenditionAnswer(
            String language,
            RenditionStatus status,
            @Nullable String title,
            @Nullable LocalDate due,
            List<VersionAnswer> versions) {

        private static RenditionAnswer of(RenditionDetails rendition, Translations translations, Locale locale) {
            return new RenditionAnswer(
                    rendition.language().value(),
                    rendition.status(),
                    rendition.title(),
                    rendition.due(),
                    rendition.versions().stream()
                            .map(version -> VersionAnswer.of(version, translations, locale))
                            .toList());
        }
    }

    /** One version of a file; {@code reason} is what a person would read of its state. */
    record VersionAnswer(
            int number,
            String name,
            long size,
            String sha256,
            String mediaType,
            ExtractionState extraction,
            String reason,
            String reference,
            @Nullable Integer pages,
            List<String> languages,
            boolean languagesCorrected,
            List<Flag> flags,
            List<PartAnswer> parts,
            @Nullable Long ahead,
            Recognition recognition,
            Instant storedAt) {

        private static VersionAnswer of(FileVersionDetails version, Translations translations, Locale locale) {
            return new VersionAnswer(
                    version.number(),
                    version.name(),
                    version.size(),
                    version.sha256(),
                    version.mediaType(),
                    version.extraction(),
                    translations.say(locale, version.sentence()),
                    version.reference(),
                    version.pages(),
                    version.languages().stream().map(LanguageTag::value).toList(),
                    version.languagesCorrected(),
                    version.flags().stream().sorted().toList(),
                    version.parts().stream()
                            .map(part -> PartAnswer.of(part, translations, locale))
                            .toList(),
                    version.ahead(),
                    version.recognition(),
                    version.storedAt());
        }
    }

    /** An attachment or file inside a file; {@code reason} is blank where there is nothing to explain. */
    record PartAnswer(
            String name,
            String mediaType,
            int depth,
            ReadingState extraction,
            String reason,
            @Nullable Integer page) {

        private static PartAnswer of(ReadPart part, Translations translations, Locale locale) {
            return new PartAnswer(
                    part.name(),
                    part.mediaType(),
                    part.depth(),
                    part.state(),
                    FileVersionDetails.why(part)
                            .map(why -> translations.say(locale, why))
                            .orElse(""),
                    part.page() == 0 ? null : part.page());
        }
    }
}
