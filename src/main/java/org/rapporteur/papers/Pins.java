package org.rapporteur.papers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.MeetingId;
import org.springframework.stereotype.Component;

/** Tells which versions were shown under which items, of the items the reader may see. */
@Component
class Pins {

    private final PinnedVersionRepository pinned;
    private final Agenda agenda;

    Pins(PinnedVersionRepository pinned, Agenda agenda) {
        this.pinned = pinned;
        this.agenda = agenda;
    }

    /**
     * A version and the item it was shown under.
     *
     * @param pin which version
     * @param item the item
     */
    record Pin(PinDetails pin, AgendaItemDetails item) {}

    /** Those of these papers, in the order they were said; papers without any are missing. */
    Map<PaperId, List<Pin>> of(Collection<PaperId> papers) {
        return papers.isEmpty()
                ? Map.of()
                : visible(pinned.findByPaperIdInOrderByCreatedAt(
                        papers.stream().map(PaperId::value).toList()));
    }

    /** Those of the papers of a meeting, whoever may see them. */
    Map<PaperId, List<Pin>> of(MeetingId meeting) {
        return visible(pinned.ofMeeting(meeting.value()));
    }

    private Map<PaperId, List<Pin>> visible(List<PinnedVersion> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<AgendaItemId, AgendaItemDetails> items =
                agenda.byIds(found.stream().map(each -> each.details().item()).collect(Collectors.toSet()));
        return found.stream()
                .filter(each -> items.containsKey(each.details().item()))
                .collect(Collectors.groupingBy(
                        PinnedVersion::paper,
                        Collectors.mapping(
                                each -> new Pin(
                                        each.details(),
                                        Objects.requireNonNull(
                                                items.get(each.details().item()))),
                                Collectors.toList())));
    }
}
