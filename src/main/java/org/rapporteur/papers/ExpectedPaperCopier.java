package org.rapporteur.papers;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.EditionCopier;
import org.rapporteur.meetings.EditionPart;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for the same papers at the next edition: the days keep their distance from the first day, the items follow the agenda
 * where that was taken over.
 */
@Component
class ExpectedPaperCopier implements EditionCopier {

    private final ExpectedPapers requests;
    private final ExpectedPaperRepository expected;
    private final Meetings meetings;
    private final Agenda agenda;

    ExpectedPaperCopier(ExpectedPapers requests, ExpectedPaperRepository expected, Meetings meetings, Agenda agenda) {
        this.requests = requests;
        this.expected = expected;
        this.meetings = meetings;
        this.agenda = agenda;
    }

    @Override
    public EditionPart part() {
        return EditionPart.PAPERS_EXPECTED;
    }

    @Override
    public int count(MeetingId from) {
        return requests.of(from).size();
    }

    @Override
    @Transactional
    public void copy(MeetingId from, MeetingId to) {
        var days = ChronoUnit.DAYS.between(
                meetings.get(from).firstDay(), meetings.get(to).firstDay());
        Map<AgendaItemId, AgendaItemId> items = new HashMap<>();
        for (var item : agenda.of(to)) {
            var earlier = item.carriedFrom();
            if (earlier != null) {
                items.put(earlier, item.id());
            }
        }
        for (var request : requests.of(from)) {
            var item = request.item();
            var due = request.due();
            expected.save(new ExpectedPaper(
                    to,
                    request.partyId(),
                    new ExpectedPaperForm(
                            request.kind(),
                            request.title(),
                            item == null ? null : items.get(item),
                            due == null ? null : due.plusDays(days))));
        }
    }
}
