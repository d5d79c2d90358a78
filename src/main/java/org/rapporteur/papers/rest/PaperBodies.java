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
import org.rapporteur.papers.PaperKind;
import org.rapporteur.papers.RenditionStatus;

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
            @Nullable String sourceSymbol) {

        PaperForm form() {
            InvalidInput.check()
                    .that(title != null && !title.isBlank(), "title", "problem.required")
                    .that(kind != null, "kind", "problem.required")
                    .that(language != null && !language.isBlank(), "language", "problem.required")
                    .that(classification != null, "classification", "problem.required")
                    .throwIfAny();
            return new PaperForm(
                    Objects.requireNonNull(title),
                    Objects.requireNonNull(kind),
                    LanguageTag.of(Objects.requireNonNull(language)),
                    Objects.requireNonNull(classification),
                    partyId == null ? null : new PartyId(partyId),
                    items(agendaItemIds),
                    parties(namedPartyIds),
                    null,
                    sourceSymbol,
                    null,
                    false);
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
            var now = paper.summary();
            return new PaperForm(
                    title == null ? now.title() : title,
                    kind == null ? now.kind() : kind,
                    now.language(),
                    classification == null ? now.classification() : classification,
                    partyId == null ? now.partyId() : new PartyId(partyId),
                    agendaItemIds == null ? paper.agendaItems() : items(agendaItemIds),
                    namedPartyIds == null ? paper.namedParties() : parties(namedPartyIds),
                    null,
                    sourceSymbol == null ? paper.sourceSymbol() : sourceSymbol,
                    null,
                    false);
        }
    }

    /** The {@code metadata} part of a new version, which may be left out. */
    record NewVersion(@Nullable RenditionStatus status) {}

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
