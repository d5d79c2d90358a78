package org.rapporteur.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.meetings.AgendaAttachments;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.MeetingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the agenda which papers stand beside its items. */
@Component
class PaperAttachments implements AgendaAttachments {

    private final PaperRepository papers;
    private final PaperAccess access;
    private final Pins pins;

    PaperAttachments(PaperRepository papers, PaperAccess access, Pins pins) {
        this.papers = papers;
        this.access = access;
        this.pins = pins;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AgendaItemId, List<Attachment>> of(MeetingId meeting) {
        var found = new HashMap<AgendaItemId, List<Attachment>>();
        var shown = pins.of(meeting);
        papers
                .findAll(access.visibleToReader().and(PaperQueries.matching(PaperFilter.of(meeting))), Papers.BY_SYMBOL)
                .stream()
                .filter(paper -> paper.state() != PaperState.WITHDRAWN)
                .forEach(paper -> {
                    var pinned = shown.getOrDefault(paper.id(), List.of()).stream()
                            .map(Pins.Pin::pin)
                            .toList();
                    Stream.concat(
                                    paper.agendaItems().stream().map(AgendaItemId::new),
                                    pinned.stream().map(PinDetails::item))
                            .distinct()
                            .forEach(item -> found.computeIfAbsent(item, _ -> new ArrayList<>())
                                    .add(attachment(paper, item, pinned)));
                });
        return found;
    }

    private static Attachment attachment(Paper paper, AgendaItemId item, List<PinDetails> pinned) {
        var path = "papers/" + paper.id();
        return new Attachment(
                paper.getId(),
                paper.symbol(),
                paper.title(),
                path,
                pinned.stream()
                        .filter(pin -> pin.item().equals(item))
                        .map(pin -> new Shown(
                                pin.language(),
                                pin.version(),
                                paper.rendition(pin.language())
                                        .flatMap(Rendition::newest)
                                        .filter(newest -> newest.number() > pin.version())
                                        .isPresent(),
                                path + "?lang=" + pin.language() + "&version=" + pin.version()))
                        .toList());
    }

    @Override
    public Optional<String> archive(MeetingId meeting, AgendaItemId item) {
        return Optional.of("files/meetings/" + meeting + "/papers.zip?item=" + item);
    }
}
