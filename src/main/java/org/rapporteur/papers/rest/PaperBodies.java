package org.rapporteur.papers.rest;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperForm;
import org.rapporteur.papers.PaperId;
import org.rapporteur.papers.PaperKind;
import org.rapporteur.papers.RenditionStatus;
import org.rapporteur.papers.SymbolSuffix;

/** What the API is sent about papers. */
final class PaperBodies {

    private PaperBodies() {}

    /** The {@code metadata} part of a new paper. */
    record NewPaper(
            @Nullable String title,
            @Nullable PaperKind kind,
            @Nullable String language,
            @Nullable Classification classification,
            @Nullable UUID partyId,
            @Nullable List<UUID> agendaItemIds,
            @Nullable List<UUID> namedPartyIds,
            @Nullable String sourceSymbol,
            @Nullable Continues continues) {

        PaperForm form() {
            InvalidInput.check()
                    .that(title != null && !title.isBlank(), "title", "problem.required")
                    .that(kind != null, "kind", "problem.required")
                    .that(language != null && !language.isBlank(), "language", "problem.required")
                    .that(classification != null, "classification", "problem.required")
                    .throwIfAny();
            var form = PaperForm.of(
                            Objects.requireNonNull(title),
                            Objects.requireNonNull(kind),
                            LanguageTag.of(Objects.requireNonNull(language)),
                            Objects.requireNonNull(classification))
                    .from(partyId == null ? null : new PartyId(partyId))
                    .on(items(agendaItemIds))
                    .naming(parties(namedPartyIds))
                    .knownAs(sourceSymbol);
            return continues == null ? form : continues.added(form);
        }
    }

    /** The paper a new one revises, adds to or corrects. */
    record Continues(@Nullable UUID paperId, @Nullable SymbolSuffix as) {

        private PaperForm added(PaperForm form) {
            InvalidInput.check()
                    .that(paperId != null, "continues.paperId", "problem.required")
                    .that(as != null, "continues.as", "problem.required")
                    .throwIfAny();
            return form.continuing(new PaperId(Objects.requireNonNull(paperId)), Objects.requireNonNull(as));
        }
    }

    /** A change of a paper; what is left out stays. */
    record ChangedPaper(
            @Nullable String title,
            @Nullable PaperKind kind,
            @Nullable Classification classification,
            @Nullable UUID partyId,
            @Nullable List<UUID> agendaItemIds,
            @Nullable List<UUID> namedPartyIds,
            @Nullable String sourceSymbol) {

        PaperForm form(PaperDetails paper) {
            var now = PaperForm.of(paper);
            return now.titled(title == null ? now.title() : title)
                    .as(kind == null ? now.kind() : kind)
                    .classified(classification == null ? now.classification() : classification)
                    .from(partyId == null ? now.partyId() : new PartyId(partyId))
                    .on(agendaItemIds == null ? now.agendaItems() : items(agendaItemIds))
                    .naming(namedPartyIds == null ? now.namedParties() : parties(namedPartyIds))
                    .knownAs(sourceSymbol == null ? now.sourceSymbol() : sourceSymbol);
        }
    }

    /** The {@code metadata} part of a new version, which may be left out. */
    record NewVersion(@Nullable RenditionStatus status) {}

    /** The right symbol of a paper, and why the one it has is wrong. */
    record CorrectedSymbol(
            @Nullable String symbol, @Nullable String reason) {

        String text() {
            return symbol == null ? "" : symbol;
        }

        String why() {
            return reason == null ? "" : reason;
        }
    }

    /** Why something is done. */
    record Reason(@Nullable String reason) {

        String text() {
            return reason == null ? "" : reason;
        }
    }

    private static Set<AgendaItemId> items(@Nullable List<UUID> ids) {
        return ids == null ? Set.of() : ids.stream().map(AgendaItemId::new).collect(Collectors.toSet());
    }

    private static Set<PartyId> parties(@Nullable List<UUID> ids) {
        return ids == null ? Set.of() : ids.stream().map(PartyId::new).collect(Collectors.toSet());
    }
}
