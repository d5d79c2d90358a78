package org.rapporteur.meetings;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.search.SearchDocument;
import org.rapporteur.search.SearchIndex;
import org.rapporteur.search.SearchType;
import org.springframework.stereotype.Component;

/** Publishes meetings and their agendas to the search, open to the circles that may see them and to nobody else. */
@Component
class MeetingSearch {

    private final SearchIndex index;
    private final AgendaItemRepository items;

    MeetingSearch(SearchIndex index, AgendaItemRepository items) {
        this.index = index;
        this.items = items;
    }

    /** Publishes the meeting itself. */
    void publish(Meeting meeting) {
        var details = meeting.details();
        var summary = details.summary();
        var about = Stream.of(
                        summary.label(),
                        summary.seriesTitle(),
                        country(summary),
                        details.venue() == null ? "" : details.venue())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
        index.put(new SearchDocument(
                SearchType.MEETING,
                meeting.getId(),
                "",
                "meetings/" + meeting.getId(),
                summary.title(),
                summary.prefix() + "/" + summary.edition(),
                about,
                List.of(),
                Set.of("en"),
                meeting.getId(),
                summary.shortLabel(),
                null,
                null,
                summary.firstDay().getYear(),
                null,
                meeting.circles(),
                Set.of(),
                Set.of()));
    }

    /** Publishes the meeting and its agenda, whose circles change with its state. */
    void publishAll(Meeting meeting) {
        publish(meeting);
        publishAgenda(meeting, new AgendaTree(items.present(meeting.getId())));
    }

    /** Publishes every item, because a move renumbers others too. */
    void publishAgenda(Meeting meeting, AgendaTree agenda) {
        agenda.inOrder().forEach(placed -> publish(meeting, placed));
    }

    private void publish(Meeting meeting, AgendaTree.Placed placed) {
        var item = placed.item();
        var summary = meeting.summary();
        index.put(new SearchDocument(
                SearchType.AGENDA_ITEM,
                item.getId(),
                "",
                "meetings/" + meeting.getId() + "/agenda",
                item.title(),
                item.number().isEmpty() ? null : item.number(),
                String.join(", ", item.presenters()),
                List.of(),
                Set.of("en"),
                meeting.getId(),
                summary.shortLabel(),
                null,
                null,
                summary.firstDay().getYear(),
                null,
                meeting.circles(placed.visibility()),
                Set.of(),
                Set.of()));
    }

    /** Withdraws an item that was removed from its agenda. */
    void withdraw(AgendaItem item) {
        index.remove(SearchType.AGENDA_ITEM, item.getId());
    }

    private static String country(MeetingSummary meeting) {
        return Locale.of("", meeting.country().value()).getDisplayCountry(Locale.ENGLISH);
    }
}
