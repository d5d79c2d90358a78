package org.rapporteur.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers that were asked for, against those that came. Whoever runs a meeting sees and changes all of its requests;
 * everybody else sees what their own State or organisation was asked for.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class ExpectedPapers {

    private final ExpectedPaperRepository expected;
    private final PaperRepository stored;
    private final Papers papers;
    private final PaperAccess access;
    private final Meetings meetings;
    private final Agenda agenda;
    private final Parties parties;
    private final Rights rights;
    private final AuditTrail audit;
    private final Clock clock;

    ExpectedPapers(
            ExpectedPaperRepository expected,
            PaperRepository stored,
            Papers papers,
            PaperAccess access,
            Meetings meetings,
            Agenda agenda,
            Parties parties,
            Rights rights,
            AuditTrail audit,
            Clock clock) {
        this.expected = expected;
        this.stored = stored;
        this.papers = papers;
        this.access = access;
        this.meetings = meetings;
        this.agenda = agenda;
        this.parties = parties;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The requests of a meeting the reader may see, what is due first before the rest.
     *
     * @throws NotFound when the reader may not see the meeting
     */
    @Transactional(readOnly = true)
    public List<ExpectedPaperDetails> of(MeetingId meetingId) {
        var meeting = meetings.get(meetingId);
        var rows = visible(meetingId, expected.of(meetingId.value()));
        return details(rows, today(meeting));
    }

    /** Whether the reader runs the meeting and so may ask for papers. */
    @Transactional(readOnly = true)
    public boolean mayAsk(MeetingId meeting) {
        return rights.mayManageMeeting(meeting.value());
    }

    /**
     * Asks for a paper, of each of these parties one; of the secretariat itself when none is named. A paper that is there
     * already counts at once.
     *
     * @throws NotFound when the reader may not see the meeting
     * @throws Forbidden when they do not run it
     * @throws InvalidInput when a field is wrong
     * @throws Conflict when the meeting is over
     */
    public List<ExpectedPaperDetails> ask(MeetingId meetingId, Set<PartyId> of, ExpectedPaperForm form) {
        var meeting = runnable(meetingId);
        InvalidInput.check()
                .that(parties.byIds(of).size() == of.size(), "parties", "papers.problem.no-such-party")
                .that(known(meetingId, form.item()), "item", "papers.problem.no-such-item")
                .throwIfAny();
        List<ExpectedPaper> made = new ArrayList<>();
        if (of.isEmpty()) {
            made.add(new ExpectedPaper(meetingId, null, form));
        }
        of.forEach(party -> made.add(new ExpectedPaper(meetingId, party, form)));
        expected.saveAll(made);
        var there = stored.findByMeetingId(meetingId.value());
        made.forEach(one -> there.stream()
                .filter(paper -> paper.state() != PaperState.WITHDRAWN && one.isMetBy(paper))
                .filter(paper -> expected.findByPaperId(paper.getId()).isEmpty())
                .findFirst()
                .ifPresent(one::receive));
        expected.flush();
        audit.append("paper.asked-for", "meeting", meetingId.value(), meeting.label(), form.title());
        return details(made, today(meeting));
    }

    /**
     * Changes what is asked for.
     *
     * @param version the version the reader saw
     * @throws NotFound when there is no such request the reader may see
     * @throws Forbidden when they do not run its meeting
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput when a field is wrong
     * @throws Conflict when the meeting is over
     */
    public ExpectedPaperDetails change(ExpectedPaperId id, ExpectedPaperForm form, long version) {
        var row = changeable(id);
        StaleVersion.check(version, row.version());
        InvalidInput.check()
                .that(known(row.meeting(), form.item()), "item", "papers.problem.no-such-item")
                .throwIfAny();
        row.describe(form);
        return noted(row, "paper.request-changed");
    }

    /**
     * Says that a paper is what was asked for.
     *
     * @throws NotFound when there is no such request or paper the reader may see
     * @throws Forbidden when they do not run its meeting
     * @throws Conflict when it has come already, the paper is of another meeting, or the meeting is over
     */
    public ExpectedPaperDetails receive(ExpectedPaperId id, PaperId paper) {
        var row = changeable(id);
        row.receive(access.visible(paper));
        return noted(row, "paper.request-met");
    }

    /**
     * Says that what was taken for it is not what was asked for.
     *
     * @throws NotFound when there is no such request the reader may see
     * @throws Forbidden when they do not run its meeting
     * @throws Conflict when the meeting is over
     */
    public ExpectedPaperDetails await(ExpectedPaperId id) {
        var row = changeable(id);
        row.await();
        return noted(row, "paper.request-open");
    }

    /**
     * Asks for it no more.
     *
     * @throws NotFound when there is no such request the reader may see
     * @throws Forbidden when they do not run its meeting
     * @throws Conflict when the meeting is over
     */
    public void drop(ExpectedPaperId id) {
        var row = changeable(id);
        expected.delete(row);
        audit.append("paper.request-dropped", "meeting", row.meeting().value(), row.title(), "");
    }

    @EventListener
    void on(PaperSubmitted submitted) {
        stored.findById(submitted.paper().value())
                .ifPresent(paper -> expected.of(paper.meeting().value()).stream()
                        .filter(row -> row.isMetBy(paper))
                        .findFirst()
                        .ifPresent(row -> row.receive(paper)));
    }

    @EventListener
    void on(PaperWithdrawn withdrawn) {
        expected.findByPaperId(withdrawn.paper().value()).forEach(ExpectedPaper::await);
    }

    private List<ExpectedPaper> visible(MeetingId meeting, List<ExpectedPaper> rows) {
        if (mayAsk(meeting)) {
            return rows;
        }
        var own = rights.reader().parties();
        return rows.stream()
                .filter(row -> {
                    var party = row.party();
                    return party != null && own.contains(party.value());
                })
                .toList();
    }

    private List<ExpectedPaperDetails> details(List<ExpectedPaper> rows, LocalDate today) {
        var came = papers.byIds(
                rows.stream().map(ExpectedPaper::paper).filter(Objects::nonNull).toList());
        return rows.stream()
                .map(row -> row.details(today, row.paper() == null ? null : came.get(row.paper())))
                .toList();
    }

    private ExpectedPaper changeable(ExpectedPaperId id) {
        var row = expected.findById(id.value()).orElseThrow(NotFound::new);
        rights.requireVisible(!visible(row.meeting(), List.of(row)).isEmpty());
        runnable(row.meeting());
        return row;
    }

    private MeetingSummary runnable(MeetingId meetingId) {
        var meeting = meetings.get(meetingId);
        rights.require(mayAsk(meetingId));
        meetings.requireOpen(meetingId);
        return meeting;
    }

    private boolean known(MeetingId meeting, @Nullable AgendaItemId item) {
        return item == null
                || agenda.byIds(Set.of(item)).values().stream()
                        .anyMatch(found -> found.meetingId().equals(meeting));
    }

    private ExpectedPaperDetails noted(ExpectedPaper row, String what) {
        expected.flush();
        audit.append(what, "meeting", row.meeting().value(), row.title(), "");
        return details(List.of(row), today(meetings.get(row.meeting()))).getFirst();
    }

    private LocalDate today(MeetingSummary meeting) {
        return LocalDate.ofInstant(clock.instant(), meeting.zone());
    }
}
