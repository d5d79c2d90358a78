package org.rapporteur.meetings;

import jakarta.persistence.criteria.Join;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.access.Rights;
import org.rapporteur.base.persistence.Known;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.NotFound;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Loads meetings for a reader: what the reader may not see is not there, what they may not change is refused. */
@Component
class MeetingAccess {

    private final MeetingRepository meetings;
    private final Known known;
    private final Rights rights;

    MeetingAccess(MeetingRepository meetings, Known known, Rights rights) {
        this.meetings = meetings;
        this.known = known;
        this.rights = rights;
    }

    /** @throws NotFound when there is no such meeting, or none the reader may see */
    Meeting visible(MeetingId id) {
        var meeting = meetings.findById(id.value()).orElseThrow(NotFound::new);
        rights.requireVisible(maySee(meeting));
        return meeting;
    }

    /** The ones of these meetings the reader may see. */
    List<Meeting> visible(Collection<MeetingId> ids) {
        return known.byIds(Meeting.class, ids.stream().map(MeetingId::value).toList(), "series", "hosts").stream()
                .filter(this::maySee)
                .toList();
    }

    /**
     * A meeting the reader may run.
     *
     * @throws NotFound when the reader may not see it
     * @throws Forbidden when they may see it, but not run it
     */
    Meeting manageable(MeetingId id) {
        var meeting = visible(id);
        rights.require(rights.mayManageMeeting(id.value()));
        return meeting;
    }

    /** The same, held against every other change of the agenda until the transaction ends. */
    Meeting manageableAgenda(MeetingId id) {
        var meeting = meetings.findForRenumbering(id.value()).orElseThrow(NotFound::new);
        rights.requireVisible(maySee(meeting));
        rights.require(mayEditAgenda(id));
        return meeting;
    }

    /** Whether the reader may change the agenda: whoever runs the meeting, and its chair and rapporteur. */
    boolean mayEditAgenda(MeetingId id) {
        return rights.mayManageMeeting(id.value()) || rights.mayDraft(id.value());
    }

    boolean maySee(Meeting meeting) {
        return rights.maySee(meeting.circles());
    }

    /** Whether the reader has the organiser's role at one of the meetings of a series. */
    boolean organisesOneOf(Series series) {
        var organised = rights.reader().meetingRoles().entrySet().stream()
                .filter(entry -> entry.getValue().contains(MeetingRole.ORGANISER))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return !organised.isEmpty() && meetings.anyInSeries(series.getId(), organised);
    }

    /** The same question as {@link #maySee(Meeting)}, for the database. */
    Specification<Meeting> visibleToReader() {
        var tokens = rights.reader().tokens();
        return (meeting, query, builder) -> {
            var circle = query.subquery(Integer.class);
            Join<Meeting, String> token = circle.correlate(meeting).join("storedCircles");
            return builder.exists(circle.select(builder.literal(1)).where(token.in(tokens)));
        };
    }
}
