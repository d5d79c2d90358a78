package org.rapporteur.papers;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
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

    /** What is said of a paper now: the form that would change nothing. */
    public static PaperForm of(PaperDetails paper) {
        var now = paper.summary();
        return new PaperForm(
                now.title(),
                now.kind(),
                now.language(),
                now.classification(),
                now.partyId(),
                paper.agendaItems(),
                paper.namedParties(),
                null,
                paper.sourceSymbol(),
                null,
                false);
    }

    /** The same under another title. */
    public PaperForm titled(String other) {
        return changed(draft -> draft.title = other);
    }

    /** The same of another kind. */
    public PaperForm as(PaperKind other) {
        return changed(draft -> draft.kind = other);
    }

    /** The same in another language. */
    public PaperForm in(LanguageTag other) {
        return changed(draft -> draft.language = other);
    }

    /** The same for another circle of readers. */
    public PaperForm classified(Classification other) {
        return changed(draft -> draft.classification = other);
    }

    /** The same from this State or organisation. */
    public PaperForm from(@Nullable PartyId party) {
        return changed(draft -> draft.partyId = party);
    }

    /** The same for these items of the agenda. */
    public PaperForm on(Set<AgendaItemId> items) {
        return changed(draft -> draft.agendaItems = items);
    }

    /** The same with these named parties, who read it when it is for named parties. */
    public PaperForm naming(Set<PartyId> parties) {
        return changed(draft -> draft.namedParties = parties);
    }

    /** The same for these named parties to read. */
    public PaperForm readableBy(Set<PartyId> parties) {
        return naming(parties).classified(Classification.PARTIES);
    }

    /** The same with the symbol another organisation gave it. */
    public PaperForm knownAs(@Nullable String symbol) {
        return changed(draft -> draft.sourceSymbol = symbol);
    }

    /** The same as a revision, an addendum or a corrigendum of another paper. */
    public PaperForm continuing(PaperId paper, SymbolSuffix as) {
        return changed(draft -> draft.continues = new Continuation(paper, as));
    }

    /** The same, to be accepted by somebody else. */
    public PaperForm proposedOnly() {
        return changed(draft -> draft.proposeOnly = true);
    }

    private PaperForm changed(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.form();
    }

    /**
     * How a paper belongs to an earlier one.
     *
     * @param paper the earlier one
     * @param as revision, addendum or corrigendum
     */
    public record Continuation(PaperId paper, SymbolSuffix as) {}

    /** The form while one of its values changes. */
    private static final class Draft {
        private String title;
        private PaperKind kind;
        private LanguageTag language;
        private Classification classification;
        private @Nullable PartyId partyId;
        private Set<AgendaItemId> agendaItems;
        private Set<PartyId> namedParties;
        private final @Nullable UUID groupId;
        private @Nullable String sourceSymbol;
        private @Nullable Continuation continues;
        private boolean proposeOnly;

        private Draft(PaperForm form) {
            title = form.title;
            kind = form.kind;
            language = form.language;
            classification = form.classification;
            partyId = form.partyId;
            agendaItems = form.agendaItems;
            namedParties = form.namedParties;
            groupId = form.groupId;
            sourceSymbol = form.sourceSymbol;
            continues = form.continues;
            proposeOnly = form.proposeOnly;
        }

        private PaperForm form() {
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
                    proposeOnly);
        }
    }
}
