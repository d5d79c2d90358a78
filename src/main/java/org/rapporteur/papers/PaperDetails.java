package org.rapporteur.papers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.AccountId;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.AgendaItemId;

/**
 * A paper as its page shows it.
 *
 * @param summary what lists show of it
 * @param formerSymbols symbols it had before they were corrected
 * @param sourceSymbol symbol another organisation gave it, stored as it was written
 * @param agendaItems items of the agenda it belongs to
 * @param namedParties who may read it when it is for named parties
 * @param submitter account that handed it in; none when the portal did
 * @param reason why it was given back or withdrawn
 * @param renditions its languages, the original first
 * @param filesOpen whether this reader may have its files and its text
 * @param may what this reader may do to it now
 */
public record PaperDetails(
        PaperSummary summary,
        List<String> formerSymbols,
        @Nullable String sourceSymbol,
        Set<AgendaItemId> agendaItems,
        Set<PartyId> namedParties,
        @Nullable AccountId submitter,
        @Nullable String reason,
        List<RenditionDetails> renditions,
        boolean filesOpen,
        Set<PaperAction> may) {

    /** Copies the collections. */
    public PaperDetails {
        formerSymbols = List.copyOf(formerSymbols);
        agendaItems = Set.copyOf(agendaItems);
        namedParties = Set.copyOf(namedParties);
        renditions = List.copyOf(renditions);
        may = Set.copyOf(may);
    }

    /** The paper. */
    public PaperId id() {
        return summary.id();
    }

    /** The paper in this language, if it is there or expected. */
    public Optional<RenditionDetails> in(LanguageTag language) {
        return renditions.stream()
                .filter(rendition -> rendition.language().equals(language))
                .findFirst();
    }
}
