package org.rapporteur.papers;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.MeetingId;

/**
 * What a list of papers is narrowed by; what is empty lets everything through.
 *
 * @param meeting only of this meeting
 * @param kinds only of these kinds
 * @param languages only those there in one of these languages
 * @param parties only from these States and organisations
 * @param states only in one of these states
 * @param agendaItem only on this item
 * @param text part of the title or the symbol
 */
public record PaperFilter(
        @Nullable MeetingId meeting,
        Set<PaperKind> kinds,
        Set<LanguageTag> languages,
        Set<PartyId> parties,
        Set<PaperState> states,
        @Nullable AgendaItemId agendaItem,
        String text) {

    /** Lets every paper through. */
    public static final PaperFilter ALL = new PaperFilter(null, Set.of(), Set.of(), Set.of(), Set.of(), null, "");

    /** Copies the sets. */
    public PaperFilter {
        kinds = Set.copyOf(kinds);
        languages = Set.copyOf(languages);
        parties = Set.copyOf(parties);
        states = Set.copyOf(states);
    }

    /** Only papers of a meeting. */
    public static PaperFilter of(MeetingId meeting) {
        return new PaperFilter(meeting, Set.of(), Set.of(), Set.of(), Set.of(), null, "");
    }

    /** The same for another meeting, or for all. */
    public PaperFilter in(@Nullable MeetingId other) {
        return new PaperFilter(other, kinds, languages, parties, states, agendaItem, text);
    }
}
