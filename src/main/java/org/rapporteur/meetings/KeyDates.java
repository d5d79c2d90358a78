package org.rapporteur.meetings;

import java.util.List;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dates by which something is due for a meeting. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class KeyDates {

    private final MeetingRepository meetings;
    private final MeetingAccess access;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    KeyDates(MeetingRepository meetings, MeetingAccess access, AuditTrail audit, ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.access = access;
        this.audit = audit;
        this.events = events;
    }

    /**
     * The key dates of a meeting, the earliest first.
     *
     * @throws NotFound when the reader may not see the meeting
     */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public List<KeyDateDetails> of(MeetingId meeting) {
        return access.visible(meeting).keyDates().stream().map(KeyDate::details).toList();
    }

    /**
     * Adds a key date.
     *
     * @throws NotFound when the reader may not see the meeting
     * @throws Forbidden when the reader may not run it
     * @throws Conflict when the meeting is over
     * @throws InvalidInput when a field is wrong
     */
    public KeyDateDetails add(MeetingId meeting, KeyDateForm form) {
        var found = access.manageable(meeting);
        var added = found.addKeyDate(form).details();
        note("meeting.key-date-added", found, added);
        return added;
    }

    /**
     * Changes a key date.
     *
     * @throws NotFound when the reader may not see the meeting, or it has no such key date
     * @throws Forbidden when the reader may not run it
     * @throws Conflict when the meeting is over
     * @throws InvalidInput when a field is wrong
     */
    public KeyDateDetails change(MeetingId meeting, KeyDateId keyDate, KeyDateForm form) {
        var found = access.manageable(meeting);
        var changed = found.changeKeyDate(keyDate, form).details();
        note("meeting.key-date-changed", found, changed);
        return changed;
    }

    /**
     * Removes a key date.
     *
     * @return what was removed, as the form that puts it back
     * @throws NotFound when the reader may not see the meeting, or it has no such key date
     * @throws Forbidden when the reader may not run it
     * @throws Conflict when the meeting is over
     */
    public KeyDateForm remove(MeetingId meeting, KeyDateId keyDate) {
        var found = access.manageable(meeting);
        var removed = found.removeKeyDate(keyDate).details();
        note("meeting.key-date-removed", found, removed);
        return removed.toForm();
    }

    private void note(String action, Meeting meeting, KeyDateDetails keyDate) {
        meetings.flush();
        audit.append(
                action, "meeting", meeting.getId(), meeting.summary().label(), keyDate.kind() + " " + keyDate.date());
        if (meeting.announced()) {
            events.publishEvent(new MeetingChanged(meeting.id()));
        }
    }
}
