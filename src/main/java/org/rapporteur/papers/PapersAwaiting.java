package org.rapporteur.papers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rapporteur.access.Reader;
import org.rapporteur.access.Rights;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.notifications.AwaitingItem;
import org.rapporteur.notifications.AwaitingSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for somebody about papers: proposals to accept, own ones that came back, own files that could not be read. */
@Component
class PapersAwaiting implements AwaitingSource {

    private final PaperRepository papers;
    private final ExpectedPaperRepository expected;
    private final Meetings meetings;
    private final Rights rights;

    PapersAwaiting(PaperRepository papers, ExpectedPaperRepository expected, Meetings meetings, Rights rights) {
        this.papers = papers;
        this.expected = expected;
        this.meetings = meetings;
        this.rights = rights;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AwaitingItem> awaiting(Reader reader) {
        var account = reader.account();
        if (account == null) {
            return List.of();
        }
        var proposed = papers.proposedByMeeting().stream()
                .filter(row -> rights.mayManageMeeting(row.meetingId()))
                .toList();
        var troubles = papers.troubles(account.value(), rights.isSecretariat());
        var own = troubles.stream()
                .filter(trouble -> trouble.paper().isSubmittedBy(account)
                        && (trouble.paper().isReturned() || trouble.extraction() == ExtractionState.UNREADABLE))
                .map(PaperTrouble::paper)
                .distinct()
                .toList();
        var spokenFor = reader.focalPointOf();
        var owed = spokenFor.isEmpty() ? List.<ExpectedPaper>of() : expected.owedBy(spokenFor);
        var open = open(proposed, own, owed);
        List<AwaitingItem> items = new ArrayList<>();
        for (var row : proposed) {
            var meeting = open.get(new MeetingId(row.meetingId()));
            if (meeting != null) {
                items.add(toAccept(meeting, row));
            }
        }
        for (var paper : own) {
            var meeting = open.get(paper.meeting());
            if (meeting != null) {
                items.add(toMend(meeting, paper));
            }
        }
        for (var request : owed) {
            var meeting = open.get(request.meeting());
            if (meeting != null) {
                items.add(toSend(meeting, request));
            }
        }
        if (rights.isSecretariat()) {
            items.addAll(locked(troubles));
        }
        return items;
    }

    /** Also of meetings that are over: a dangerous file is one at any time. */
    private List<AwaitingItem> locked(List<PaperTrouble> troubles) {
        var papersLocked = troubles.stream()
                .filter(trouble -> trouble.extraction() == ExtractionState.QUARANTINED)
                .map(PaperTrouble::paper)
                .distinct()
                .toList();
        var their = meetings.byIds(papersLocked.stream().map(Paper::meeting).collect(Collectors.toSet()));
        return papersLocked.stream()
                .filter(paper -> their.containsKey(paper.meeting()))
                .map(paper -> new AwaitingItem(
                        Objects.requireNonNull(their.get(paper.meeting())).phrase(),
                        "papers.awaiting.quarantined",
                        List.of(paper.title()),
                        "papers.awaiting.symbol",
                        List.of(paper.symbol()),
                        null,
                        "papers.awaiting.open",
                        "papers/" + paper.id()))
                .toList();
    }

    private Map<MeetingId, MeetingSummary> open(
            List<PaperRepository.Proposed> proposed, List<Paper> own, List<ExpectedPaper> owed) {
        var ids = new HashSet<MeetingId>();
        proposed.forEach(row -> ids.add(new MeetingId(row.meetingId())));
        own.forEach(paper -> ids.add(paper.meeting()));
        owed.forEach(request -> ids.add(request.meeting()));
        return meetings.byIds(ids).values().stream()
                .filter(meeting -> meeting.state().isOpen())
                .collect(Collectors.toMap(MeetingSummary::id, meeting -> meeting));
    }

    private static AwaitingItem toAccept(MeetingSummary meeting, PaperRepository.Proposed proposed) {
        var late = proposed.late();
        return new AwaitingItem(
                meeting.phrase(),
                "papers.awaiting.accept",
                List.of(proposed.number()),
                late == 0 ? null : "papers.awaiting.accept.late",
                late == 0 ? List.of() : List.of(late),
                null,
                "papers.awaiting.accept.action",
                "meetings/" + meeting.id() + "/papers?state=PROPOSED");
    }

    private static AwaitingItem toSend(MeetingSummary meeting, ExpectedPaper request) {
        return new AwaitingItem(
                meeting.phrase(),
                "papers.awaiting.expected",
                List.of(request.title()),
                null,
                List.of(),
                request.due(),
                "papers.awaiting.expected.action",
                "meetings/" + meeting.id() + "/papers");
    }

    private static AwaitingItem toMend(MeetingSummary meeting, Paper paper) {
        var returned = paper.isReturned();
        return new AwaitingItem(
                meeting.phrase(),
                returned ? "papers.awaiting.returned" : "papers.awaiting.unreadable",
                List.of(paper.title()),
                "papers.awaiting.symbol",
                List.of(paper.symbol()),
                null,
                "papers.awaiting.open",
                "papers/" + paper.id());
    }
}
