package org.rapporteur.meetings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agendas of the meetings. Changes of one agenda wait for each other, so that a move renumbers once, for everyone.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Agenda {

    private final AgendaItemRepository items;
    private final MeetingAccess access;
    private final MeetingSearch search;
    private final Rights rights;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agenda(
            AgendaItemRepository items,
            MeetingAccess access,
            MeetingSearch search,
            Rights rights,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.access = access;
        this.search = search;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The items of a meeting the reader may see, in order.
     *
     * @throws NotFound when the reader may not see the meeting
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public List<AgendaItemDetails> of(MeetingId meeting) {
        var found = access.visible(meeting);
        return visible(found, tree(found));
    }

    private List<AgendaItemDetails> visible(Meeting meeting, AgendaTree tree) {
        var maySee = new HashMap<AgendaVisibility, Boolean>();
        for (var visibility : AgendaVisibility.values()) {
            maySee.put(visibility, rights.maySee(meeting.circles(visibility)));
        }
        var counted = new HashMap<@Nullable UUID, Integer>();
        var shown = new ArrayList<AgendaItemDetails>();
        for (var placed : tree.inOrder()) {
            if (maySee.getOrDefault(placed.visibility(), false)) {
                int position = counted.merge(placed.item().parentId(), 1, Integer::sum);
                shown.add(placed.item().details(position, placed.depth(), placed.visibility()));
            }
        }
        return shown;
    }

    /**
     * One item.
     *
     * @throws NotFound when there is no such item, or none the reader may see
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public AgendaItemDetails get(AgendaItemId id) {
        var item = load(id);
        return shown(of(item.meeting()), id).orElseThrow(NotFound::new);
    }

    /** The ones of these items the reader may see, in the order they were named. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Map<AgendaItemId, AgendaItemDetails> byIds(Collection<AgendaItemId> ids) {
        var wanted = ids.stream().map(AgendaItemId::value).distinct().toList();
        var meetings = items.findAllById(wanted).stream()
                .map(AgendaItem::meeting)
                .distinct()
                .toList();
        var seen = new HashMap<AgendaItemId, AgendaItemDetails>();
        var readable = access.visible(meetings);
        var trees = trees(readable);
        readable.forEach(meeting -> visible(meeting, Objects.requireNonNull(trees.get(meeting.id())))
                .forEach(item -> seen.put(item.id(), item)));
        var ordered = new LinkedHashMap<AgendaItemId, AgendaItemDetails>();
        for (var id : ids) {
            var item = seen.get(id);
            if (item != null) {
                ordered.put(id, item);
            }
        }
        return ordered;
    }

    /** Whether the reader may change the agenda of a meeting: its organisers, chair and rapporteur, and the secretariat. */
    @Transactional(readOnly = true)
    public boolean mayEdit(MeetingId meeting) {
        return access.mayEditAgenda(meeting);
    }

    /**
     * Adds an item.
     *
     * @throws NotFound when the reader may not see the meeting
     * @throws Forbidden when the reader may not change its agenda
     * @throws Conflict when the meeting is over
     * @throws InvalidInput when a field is wrong
     */
    public AgendaItemDetails add(MeetingId meeting, AgendaItemForm form, AgendaPlace place) {
        var found = open(meeting);
        var item = new AgendaItem(meeting, form);
        var tree = tree(found);
        tree.put(item, place.parent(), place.position());
        items.save(item);
        return done("agenda.item-added", found, tree, item);
    }

    /**
     * Changes an item, and moves it when a place is given.
     *
     * @throws NotFound when there is no such item, or none the reader may see
     * @throws Forbidden when the reader may not change the agenda
     * @throws StaleVersion when somebody changed or moved it meanwhile
     * @throws Conflict when the meeting is over
     * @throws InvalidInput when a field is wrong
     */
    public AgendaItemDetails change(AgendaItemId id, AgendaItemForm form, @Nullable AgendaPlace place, long version) {
        var item = load(id);
        var found = open(item.meeting());
        StaleVersion.check(version, item.version());
        item.change(form);
        var tree = tree(found);
        if (place == null) {
            tree.renumber();
        } else {
            tree.put(item, place.parent(), place.position());
            item.countMove();
        }
        return done("agenda.item-changed", found, tree, item);
    }

    /**
     * Moves an item with all that lies under it.
     *
     * @throws NotFound when there is no such item, or none the reader may see
     * @throws Forbidden when the reader may not change the agenda
     * @throws Conflict when the meeting is over
     * @throws InvalidInput when it cannot lie there
     */
    public AgendaItemDetails move(AgendaItemId id, AgendaPlace place) {
        var item = load(id);
        var found = open(item.meeting());
        var tree = tree(found);
        tree.put(item, place.parent(), place.position());
        item.countMove();
        return done("agenda.item-moved", found, tree, item);
    }

    /**
     * Removes an item; {@link #restore} brings it back with all that refers to it.
     *
     * @throws NotFound when there is no such item, or none the reader may see
     * @throws Forbidden when the reader may not change the agenda
     * @throws Conflict when the meeting is over or other items lie under this one
     */
    public void remove(AgendaItemId id) {
        var item = load(id);
        var found = open(item.meeting());
        var tree = tree(found);
        tree.remove(item);
        item.remove(clock.instant());
        items.flush();
        search.withdraw(item);
        note("agenda.item-removed", found, tree, item);
    }

    /**
     * Brings a removed item back to where it was.
     *
     * @throws NotFound when there is no such item, or none the reader may see
     * @throws Forbidden when the reader may not change the agenda
     * @throws Conflict when the meeting is over
     */
    public AgendaItemDetails restore(AgendaItemId id) {
        var item = items.findById(id.value()).orElseThrow(NotFound::new);
        var found = open(item.meeting());
        var tree = tree(found);
        if (item.isRemoved()) {
            item.restore();
            var parent = item.parentId();
            var place = tree.inOrder().stream()
                    .map(placed -> placed.item().getId())
                    .filter(there -> there.equals(parent))
                    .findFirst()
                    .map(AgendaItemId::new)
                    .orElse(null);
            tree.put(item, place, item.position());
        }
        return done("agenda.item-restored", found, tree, item);
    }

    /**
     * Takes the items of one meeting over to another, behind what it has; each remembers where it comes from.
     *
     * @throws NotFound when the reader may not see one of the meetings
     * @throws Forbidden when the reader may not change the other's agenda
     * @throws Conflict when the other meeting is over
     */
    public void carryOver(MeetingId from, MeetingId to) {
        var source = access.visible(from);
        var target = open(to);
        var readable = visible(source, tree(source)).stream()
                .map(AgendaItemDetails::id)
                .toList();
        var tree = tree(target);
        var carried = new HashMap<UUID, AgendaItemId>();
        for (var placed : tree(source).inOrder()) {
            if (readable.contains(placed.item().id())) {
                var item = AgendaItem.carriedOver(placed.item(), to);
                var parent = placed.item().parentId();
                tree.append(item, parent == null ? null : carried.get(parent));
                items.save(item);
                carried.put(placed.item().getId(), item.id());
            }
        }
        items.flush();
        audit.append(
                "agenda.carried-over",
                "meeting",
                to.value(),
                target.summary().label(),
                carried.size() + " ← " + source.summary().label());
        search.publishAll(target);
        tell(target);
    }

    private Meeting open(MeetingId id) {
        var meeting = access.manageableAgenda(id);
        meeting.requireOpen();
        return meeting;
    }

    private AgendaItem load(AgendaItemId id) {
        return items.findById(id.value()).filter(item -> !item.isRemoved()).orElseThrow(NotFound::new);
    }

    private AgendaTree tree(Meeting meeting) {
        return Objects.requireNonNull(trees(List.of(meeting)).get(meeting.id()));
    }

    /** The agendas of several meetings in one question. */
    private Map<MeetingId, AgendaTree> trees(Collection<Meeting> meetings) {
        var present = items.presentIn(meetings.stream().map(Meeting::getId).toList()).stream()
                .collect(Collectors.groupingBy(AgendaItem::meeting));
        return meetings.stream()
                .collect(Collectors.toMap(
                        Meeting::id, meeting -> new AgendaTree(present.getOrDefault(meeting.id(), List.of()))));
    }

    private AgendaItemDetails done(String action, Meeting meeting, AgendaTree tree, AgendaItem item) {
        items.flush();
        note(action, meeting, tree, item);
        return shown(visible(meeting, tree), item.id()).orElseThrow(NotFound::new);
    }

    private void note(String action, Meeting meeting, AgendaTree tree, AgendaItem item) {
        audit.append(
                action,
                "agenda_item",
                item.getId(),
                (item.number() + " " + item.title()).strip(),
                meeting.summary().label());
        search.publishAgenda(meeting, tree);
        tell(meeting);
    }

    /** A draft tells nobody. */
    private void tell(Meeting meeting) {
        if (meeting.announced()) {
            events.publishEvent(new AgendaChanged(meeting.id()));
        }
    }

    private static Optional<AgendaItemDetails> shown(List<AgendaItemDetails> agenda, AgendaItemId id) {
        return agenda.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
