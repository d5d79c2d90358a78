package org.rapporteur.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    PaperAttachments(PaperRepository papers, PaperAccess access) {
        this.papers = papers;
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AgendaItemId, List<Attachment>> of(MeetingId meeting) {
        var found = new HashMap<AgendaItemId, List<Attachment>>();
        papers
                .findAll(access.visibleToReader().and(PaperQueries.matching(PaperFilter.of(meeting))), Papers.BY_SYMBOL)
                .stream()
                .filter(paper -> paper.state() != PaperState.WITHDRAWN)
                .forEach(paper -> paper.agendaItems()
                        .forEach(item -> found.computeIfAbsent(new AgendaItemId(item), _ -> new ArrayList<>())
                                .add(new Attachment(
                                        paper.getId(), paper.symbol(), paper.title(), "papers/" + paper.id()))));
        return found;
    }

    @Override
    public Optional<String> archive(MeetingId meeting, AgendaItemId item) {
        return Optional.of("files/meetings/" + meeting + "/papers.zip?item=" + item);
    }
}
