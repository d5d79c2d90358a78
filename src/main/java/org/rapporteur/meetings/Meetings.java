package org.rapporteur.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Readers;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.persistence.BaseEntity;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of all series: what a reader sees of them, and each step of their lives. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Meetings {

    private static final Sort LATEST_FIRST = Sort.by(Sort.Order.desc("firstDay"), Sort.Order.desc("id"));

    private final MeetingRepository meetings;
    private final SeriesRepository series;
    private final MeetingRoleRepository roles;
    private final MeetingAccess access;
    private final MeetingHosts hosts;
    private final MeetingSearch search;
    private final Rights rights;
    private final Readers readers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(
            MeetingRepository meetings,
            SeriesRepository series,
            MeetingRoleRepository roles,
            MeetingAccess access,
            MeetingHosts hosts,
            MeetingSearch search,
            Rights rights,
            Readers readers,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.series = series;
        this.roles = roles;
        this.access = access;
        this.hosts = hosts;
        this.search = search;
        this.rights = rights;
        this.readers = readers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such meeting, or none the reader may see */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public MeetingSummary get(MeetingId id) {
        return access.visible(id).summary();
    }

    /** @throws NotFound when there is no such meeting, or none the reader may see */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public MeetingDetails details(MeetingId id) {
        return access.visible(id).details();
    }

    /** The ones of these meetings the reader may see, in the order they were named. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Map<MeetingId, MeetingSummary> byIds(Collection<MeetingId> ids) {
        var found = new LinkedHashMap<MeetingId, MeetingSummary>();
        access.visible(ids).forEach(meeting -> found.put(meeting.id(), meeting.summary()));
        var ordered = new LinkedHashMap<MeetingId, MeetingSummary>();
        for (var id : ids) {
            var summary = found.get(id);
            if (summary != null) {
                ordered.put(id, summary);
            }
        }
        return ordered;
    }

    /** A page of the meetings the reader may see, the latest first unless the page says otherwise. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Page<MeetingSummary> find(MeetingFilter filter, Pageable page) {
        var sorted = PageRequest.of(page.getPageNumber(), page.getPageSize(), page.getSortOr(LATEST_FIRST));
        return meetings.findAll(access.visibleToReader().and(MeetingQueries.matching(filter)), sorted)
                .map(Meeting::summary);
    }

    /** The latest of the meetings the reader may see, without counting the rest. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public List<MeetingSummary> latest(int most) {
        return meetings
                .findBy(
                        access.visibleToReader(),
                        found -> found.sortBy(LATEST_FIRST)
                                .project("series")
                                .limit(most)
                                .all())
                .stream()
                .map(Meeting::summary)
                .toList();
    }

    /** A page of the meetings the reader may see whose last day is over, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Page<MeetingSummary> past(MeetingFilter filter, int page, int size) {
        var sorted = PageRequest.of(page, size, LATEST_FIRST);
        var question = access.visibleToReader()
                .and(MeetingQueries.matching(filter))
                .and(MeetingQueries.endedBefore(LocalDate.now(clock)));
        return meetings.findAll(question, sorted).map(Meeting::summary);
    }

    /** The edition before this one, if the reader may see one. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Optional<MeetingSummary> previous(MeetingId id) {
        var meeting = access.visible(id);
        return firstVisible(meetings.before(meeting.series().getId(), meeting.edition()));
    }

    /** The edition after this one, if the reader may see one. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Optional<MeetingSummary> next(MeetingId id) {
        var meeting = access.visible(id);
        return firstVisible(meetings.after(meeting.series().getId(), meeting.edition()));
    }

    private Optional<MeetingSummary> firstVisible(List<Meeting> inOrder) {
        return inOrder.stream().filter(access::maySee).findFirst().map(Meeting::summary);
    }

    /** The meeting that is on, or the next to come, of those the reader may see. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Optional<MeetingSummary> nextUpcoming() {
        var states = EnumSet.of(
                MeetingState.DRAFT, MeetingState.ANNOUNCED, MeetingState.REGISTRATION, MeetingState.IN_SESSION);
        var filter = new MeetingFilter(null, states, LocalDate.now(clock), null, "");
        return meetings.findBy(
                        access.visibleToReader().and(MeetingQueries.matching(filter)),
                        query -> query.sortBy(Sort.by("firstDay", "id"))
                                .project("series")
                                .first())
                .map(Meeting::summary);
    }

    /** The number the next edition of a series gets. */
    @Transactional(readOnly = true)
    public int nextEdition(SeriesId id) {
        return meetings.lastEdition(id.value()).orElse(0) + 1;
    }

    /** Whether the reader may start a new edition of this series. */
    @Transactional(readOnly = true)
    public boolean mayCreateIn(SeriesId id) {
        return rights.mayManagePortal()
                || series.findById(id.value()).filter(access::organisesOneOf).isPresent();
    }

    private boolean mayCreateIn(Series wanted) {
        return rights.mayManagePortal() || access.organisesOneOf(wanted);
    }

    /** Whether the reader may set up and run this meeting. */
    @Transactional(readOnly = true)
    public boolean mayManage(MeetingId id) {
        return rights.mayManageMeeting(id.value());
    }

    /** Whether the reader may clear the public page of a meeting. */
    @Transactional(readOnly = true)
    public boolean mayPublish() {
        return rights.isSecretariat();
    }

    /**
     * Makes a draft; whoever makes it becomes its organiser. A draft sends nothing to anyone.
     *
     * @throws InvalidInput when a field is wrong
     * @throws Forbidden when the reader neither manages the portal nor organises a meeting of the series
     * @throws Conflict when the series has that edition already
     */
    public MeetingSummary create(MeetingForm form) {
        var facts = MeetingFacts.of(form);
        var home = series.findById(facts.seriesId().value())
                .orElseThrow(() -> InvalidInput.of("seriesId", "meetings.form.no-such-series"));
        rights.require(mayCreateIn(home));
        check(facts, BaseEntity.newId());
        var meeting = meetings.saveAndFlush(new Meeting(home, facts));
        var creator = rights.reader().account();
        if (creator != null) {
            roles.save(MeetingRoleGrant.organiser(meeting.id(), creator));
            readers.forget();
        }
        audit.append("meeting.created", "meeting", meeting.getId(), name(meeting), "");
        search.publish(meeting);
        return meeting.summary();
    }

    /**
     * Changes what a meeting is; key dates set by offset follow its first day, and no others.
     *
     * @throws NotFound when the reader may not see it
     * @throws Forbidden when the reader may not run it
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws InvalidInput when a field is wrong
     * @throws Conflict when it is over, or the series has that edition already
     */
    public MeetingSummary change(MeetingId id, MeetingForm form, long version) {
        var meeting = access.manageable(id);
        StaleVersion.check(version, meeting.version());
        meeting.requireOpen();
        var facts = MeetingFacts.of(form);
        if (!facts.seriesId().value().equals(meeting.series().getId())) {
            throw InvalidInput.of("seriesId", "meetings.form.series-fixed");
        }
        check(facts, id.value());
        var before = when(meeting.summary());
        meeting.change(facts);
        meetings.flush();
        var after = when(meeting.summary());
        audit.append(
                "meeting.changed",
                "meeting",
                id.value(),
                name(meeting),
                before.equals(after) ? "" : before + " → " + after);
        search.publish(meeting);
        tell(meeting, new MeetingChanged(id));
        return meeting.summary();
    }

    private void check(MeetingFacts facts, UUID except) {
        hosts.requireKnown(facts.hosts());
        if (meetings.isTaken(facts.seriesId().value(), facts.edition(), except)) {
            throw new Conflict("meetings.form.edition-taken", facts.edition());
        }
    }

    /**
     * Takes a step in the life of a meeting.
     *
     * @param reason why; needed for postponing, cancelling and reopening
     * @throws NotFound when the reader may not see it
     * @throws Forbidden when the reader may not run it
     * @throws Conflict when no step leads there
     * @throws InvalidInput when a reason is needed and missing
     */
    public MeetingSummary transition(MeetingId id, MeetingState to, @Nullable String reason) {
        var meeting = access.manageable(id);
        boolean first = !meeting.announced();
        var from = meeting.step(to, reason);
        meetings.flush();
        boolean reopened = from.isReopening(to);
        var why = Entered.text(reason);
        audit.append(
                "meeting."
                        + (reopened
                                ? "reopened"
                                : to.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                "meeting",
                id.value(),
                name(meeting),
                from + " → " + to + (why.isEmpty() ? "" : ": " + why));
        search.publishAll(meeting);
        tell(meeting, new MeetingStateChanged(id, from, to));
        if (first) {
            tell(meeting, new MeetingAnnounced(id));
        }
        if (reopened) {
            tell(meeting, new MeetingReopened(id, why));
        }
        return meeting.summary();
    }

    /**
     * Clears the public page of a meeting, or takes it back.
     *
     * @throws NotFound when the reader may not see it
     * @throws Forbidden when the reader is not of the secretariat
     * @throws Conflict when the meeting was never announced
     */
    public MeetingSummary publish(MeetingId id, boolean cleared) {
        var meeting = access.visible(id);
        rights.require(rights.isSecretariat());
        if (meeting.published() == cleared) {
            return meeting.summary();
        }
        meeting.publish(cleared);
        meetings.flush();
        audit.append(cleared ? "meeting.published" : "meeting.unpublished", "meeting", id.value(), name(meeting), "");
        search.publishAll(meeting);
        tell(meeting, cleared ? new MeetingPublished(id) : new MeetingUnpublished(id));
        return meeting.summary();
    }

    /**
     * Lets a change of something that belongs to a meeting go on.
     *
     * @throws NotFound when there is no such meeting
     * @throws Conflict when it is over: only a reopening with a reason lets anything of it change
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public void requireOpen(MeetingId id) {
        load(id).requireOpen();
    }

    /**
     * Tokens of those who may see a meeting, for features whose things are open to the same circles.
     *
     * @throws NotFound when there is no such meeting
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Set<String> circles(MeetingId id) {
        return load(id).circles();
    }

    private Meeting load(MeetingId id) {
        return meetings.findById(id.value()).orElseThrow(NotFound::new);
    }

    /** A draft tells nobody. */
    private void tell(Meeting meeting, Object event) {
        if (meeting.announced()) {
            events.publishEvent(event);
        }
    }

    private static String name(Meeting meeting) {
        var summary = meeting.summary();
        return summary.prefix() + " · " + summary.label();
    }

    private static String when(MeetingSummary meeting) {
        return meeting.firstDay() + "/" + meeting.lastDay() + " " + meeting.city();
    }
}
