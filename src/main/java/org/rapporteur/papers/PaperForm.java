package org.rapporteur.papers;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.AgendaItemId;

/**
 * What somebody says of a paper they hand in or change.
 *
 * @param title title in that language, at most 500 characters
 * @param kind what it is for
 * @param language the language it is written in
 * @param classification who may read it once accepted
 * @param partyId State or organisation it comes from; a delegate's own when left out
 * @param agendaItems items of the agenda it belongs to
 * @param namedParties who may read it, when it is for named parties
 * @param groupId working group that may read it, when it is for a group
 * @param sourceSymbol symbol another organisation gave it
 * @param continues the paper it revises, adds to or corrects; only when it is handed in
 * @param proposeOnly hand it in as proposed even where the sender could accept it
 */
public record PaperForm(
        String title,
        PaperKind kind,
        LanguageTag language,
        Classification classification,
        @Nullable PartyId partyId,
        Set<AgendaItemId> agendaItems,
        Set<PartyId> namedParties,
        @Nullable UUID groupId,
        @Nullable String sourceSymbol,
        @Nullable Continuation continues,
        boolean proposeOnly) {

    /** Copies the collections. */
    public PaperForm {
        agendaItems = Set.copyOf(agendaItems);
        namedParties = Set.copyOf(namedParties);
    }

    /** What must be said of every paper. */
    public static PaperForm of(String title, PaperKind kind, LanguageTag language, Classification classification) {
        return new PaperForm(title, kind, language, classification, null, Set.of(), Set.of(), null, null, null, false);
    }

    /** The same from this State or organisation. */
    public PaperForm from(@Nullable PartyId party) {
        return new PaperForm(
                title,
                kind,
                language,
                classification,
                party,
                agendaItems,
                namedParties,
                groupId,
                sourceSymbol,
                continues,
                proposeOnly);
    }

    /** The same for these items of the agenda. */
    public PaperForm on(Set<AgendaItemId> items) {
        return new PaperForm(
                title,
                kind,
                language,
                classification,
                partyId,
                items,
                namedParties,
                groupId,
                sourceSymbol,
                continues,
                proposeOnly);
    }

    /** The same for these named parties to read. */
    public PaperForm readableBy(Set<PartyId> parties) {
        return new PaperForm(
                title,
                kind,
                language,
                Classification.PARTIES,
                partyId,
                agendaItems,
                parties,
                groupId,
                sourceSymbol,
                continues,
                proposeOnly);
    }

    /** The same as a revision, an addendum or a corrigendum of another paper. */
    public PaperForm continuing(PaperId paper, SymbolSuffix as) {
        return new PaperForm(
                title,
                kind,
                language,
                classification,
                partyId,
                agendaItems,
                namedParties,
                groupId,
                sourceSymbol,
                new Continuation(paper, as),
                proposeOnly);
    }

    /** The same, to be accepted by somebody else. */
    public PaperForm proposedOnly() {
        return new PaperForm(
                title,
                kind,
                language,
                classification,
                partyId,
                agendaItems,
                namedParties,
                groupId,
                sourceSymbol,
                continues,
                true);
    }

    /**
     * How a paper belongs to an earlier one.
     *
     * @param paper the earlier one
     * @param as revision, addendum or corrigendum
     */
    public record Continuation(PaperId paper, SymbolSuffix as) {}
}
