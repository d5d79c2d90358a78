package org.rapporteur.papers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.access.Rights;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.meetings.MeetingId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of all meetings: what a reader sees of them, and each step of their lives. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Papers {

    /** In the order of their symbols, what was superseded last. */
    public static final Sort BY_SYMBOL = Sort.by("symbolOrder");

    /** The ones handed in last first. */
    public static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("submittedAt"), Sort.Order.desc("id"));

    private static final int LONGEST_REASON = 2_000;

    private final PaperRepository papers;
    private final PaperAccess access;
    private final PaperForms forms;
    private final PaperPublishing publishing;
    private final Succession succession;
    private final Rights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Papers(
            PaperRepository papers,
            PaperAccess access,
            PaperForms forms,
            PaperPublishing publishing,
            Succession succession,
            Rights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.papers = papers;
        this.access = access;
        this.forms = forms;
        this.publishing = publishing;
        this.succession = succession;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such paper, or none the reader may see */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public PaperDetails get(PaperId id) {
        return details(access.visible(id));
    }

    /**
     * A paper somebody opens to read it; noted in the trail when it is not public.
     *
     * @throws NotFound when there is no such paper, or none the reader may see
     */
    @PreAuthorize("permitAll()")
    public PaperDetails read(PaperId id) {
        var paper = access.visible(id);
        access.noteReading(paper, "paper.opened", "");
        return details(paper);
    }

    /** A page of the papers the reader may see, in the order of symbols unless the page says otherwise. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Page<PaperSummary> find(PaperFilter filter, Pageable page) {
        var today = today();
        var sorted = PageRequest.of(page.getPageNumber(), page.getPageSize(), page.getSortOr(BY_SYMBOL));
        return papers.findAll(access.visibleToReader().and(PaperQueries.matching(filter)), sorted)
                .map(paper -> paper.summary(today));
    }

    /** The few newest papers the reader may see of those the filter lets through, without counting the rest. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public List<PaperSummary> newest(PaperFilter filter, int most) {
        var today = today();
        return papers
                .findBy(
                        access.visibleToReader().and(PaperQueries.matching(filter)),
                        found -> found.sortBy(NEWEST_FIRST).limit(most).all())
                .stream()
                .map(paper -> paper.summary(today))
                .toList();
    }

    /** A page with every version of every file, but without what the reader may do. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Page<PaperDetails> findWithFiles(PaperFilter filter, Pageable page) {
        var today = today();
        var sorted = PageRequest.of(page.getPageNumber(), page.getPageSize(), page.getSortOr(BY_SYMBOL));
        return papers.findAll(access.visibleToReader().and(PaperQueries.matching(filter)), sorted)
                .map(paper -> paper.details(today, access.filesOpen(paper), Set.of()));
    }

    /** A page of the papers of a meeting the reader may see. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Page<PaperSummary> of(MeetingId meeting, PaperFilter filter, Pageable page) {
        return find(filter.in(meeting), page);
    }

    /** A paper with its revisions, addenda and corrigenda, of those the reader may see, in the order of their symbols. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public List<FamilyMember> family(PaperSummary paper) {
        return Symbol.parse(paper.symbol()).map(Symbol::base).stream()
                .flatMap(base -> papers
                        .family(
                                paper.meetingId().value(),
                                base.toString(),
                                PaperQueries.escaped(base.toString()) + "/%",
                                rights.reader().tokens())
                        .stream())
                .sorted(Comparator.comparing(
                        member -> Symbol.parse(member.symbol()).orElseThrow()))
                .toList();
    }

    /** How many papers the filter lets through, of those the reader may see. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public long count(PaperFilter filter) {
        return papers.count(access.visibleToReader().and(PaperQueries.matching(filter)));
    }

    /** The ones of these papers the reader may see, in the order they were named. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Map<PaperId, PaperSummary> byIds(Collection<PaperId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var today = today();
        var wanted = ids.stream().map(PaperId::value).distinct().toList();
        var found = new LinkedHashMap<PaperId, PaperSummary>();
        papers.findAll(access.visibleToReader().and(PaperQueries.oneOf(wanted)))
                .forEach(paper -> found.put(paper.id(), paper.summary(today)));
        var ordered = new LinkedHashMap<PaperId, PaperSummary>();
        for (var id : ids) {
            var summary = found.get(id);
            if (summary != null) {
                ordered.put(id, summary);
            }
        }
        return ordered;
    }

    /** Whether the reader may hand in papers for a meeting. */
    @Transactional(readOnly = true)
    public boolean maySubmit(MeetingId meeting) {
        return rights.isSecretariat() || rights.reader().takesPartIn(meeting.value());
    }

    /** Whether the reader accepts the papers of a meeting. */
    @Transactional(readOnly = true)
    public boolean mayAccept(MeetingId meeting) {
        return rights.mayManageMeeting(meeting.value());
    }

    /**
     * Changes what is said of a paper; its symbol stays.
     *
     * @param version the version the reader saw
     * @throws NotFound when the reader may not see it
     * @throws Forbidden when they may not change it
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput when a field is wrong
     * @throws Conflict when its meeting is over
     */
    public PaperDetails change(PaperId id, PaperForm form, long version) {
        var paper = access.forAction(id, PaperAction.CHANGE);
        StaleVersion.check(version, paper.version());
        if (paper.state() == PaperState.WITHDRAWN) {
            throw new Conflict("papers.problem.withdrawn", paper.symbol());
        }
        paper.describe(forms.checked(paper.meeting(), form));
        handedInAgain(paper);
        return stored(paper, "paper.changed", "");
    }

    /**
     * Accepts a paper for its meeting: from now on it is open to its circle.
     *
     * @throws NotFound when the reader may not see it
     * @throws Forbidden when they do not run its meeting
     * @throws Conflict when it is not proposed, or its meeting is over
     */
    public PaperDetails accept(PaperId id) {
        var paper = access.forAction(id, PaperAction.ACCEPT);
        paper.accept();
        succession.accepted(paper);
        var details = stored(paper, "paper.accepted", "");
        events.publishEvent(new PaperAccepted(id, paper.meeting()));
        return details;
    }

    /**
     * Gives a proposed paper back to its submitter.
     *
     * @param reason what is to be done, at most 2,000 characters
     * @throws NotFound when the reader may not see it
     * @throws Forbidden when they do not run its meeting
     * @throws InvalidInput when the reason is missing
     * @throws Conflict when it is not proposed, or its meeting is over
     */
    public PaperDetails giveBack(PaperId id, String reason) {
        var paper = access.forAction(id, PaperAction.GIVE_BACK);
        paper.giveBack(required(reason), clock.instant());
        var details = stored(paper, "paper.returned", reason.strip());
        events.publishEvent(new PaperReturned(id, paper.meeting()));
        return details;
    }

    /**
     * Distributes an accepted paper.
     *
     * @throws NotFound when the reader may not see it
     * @throws Forbidden when they do not run its meeting
     * @throws Conflict when it is not accepted, its file is locked, or its meeting is over
     */
    public PaperDetails issue(PaperId id) {
        var paper = access.forAction(id, PaperAction.ISSUE);
        paper.issue();
        var details = stored(paper, "paper.issued", "");
        events.publishEvent(new PaperIssued(id, paper.meeting()));
        return details;
    }

    /**
     * Withdraws a paper: its entry and its symbol stay, its files go to the secretariat alone.
     *
     * @param reason why, at most 2,000 characters
     * @throws NotFound when the reader may not see it
     * @throws Forbidden when they may not withdraw it
     * @throws InvalidInput when the reason is missing
     * @throws Conflict when it is withdrawn already, or its meeting is over
     */
    public PaperDetails withdraw(PaperId id, String reason) {
        var paper = access.forAction(id, PaperAction.WITHDRAW);
        paper.withdraw(required(reason));
        succession.withdrawn(paper);
        var details = stored(paper, "paper.withdrawn", reason.strip());
        events.publishEvent(new PaperWithdrawn(id, paper.meeting()));
        return details;
    }

    private void handedInAgain(Paper paper) {
        if (paper.isReturned() && access.ownedByReader(paper)) {
            paper.handInAgain();
        }
    }

    private PaperDetails stored(Paper paper, String what, String detail) {
        publishing.changed(paper);
        papers.flush();
        access.note(paper, what, detail);
        return details(paper);
    }

    private PaperDetails details(Paper paper) {
        return paper.details(today(), access.filesOpen(paper), access.actions(paper));
    }

    private static String required(String reason) {
        InvalidInput.check()
                .that(!reason.isBlank(), "reason", "problem.required")
                .that(reason.length() <= LONGEST_REASON, "reason", "problem.too-long", LONGEST_REASON)
                .throwIfAny();
        return reason.strip();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
