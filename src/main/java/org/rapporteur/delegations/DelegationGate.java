package org.rapporteur.delegations;

import org.rapporteur.access.Rights;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.springframework.stereotype.Component;

/** The one way to a delegation for every service here: what the reader may not see is not there, what is closed stays. */
@Component
class DelegationGate {

    private final DelegationRepository delegations;
    private final Meetings meetings;
    private final Rights rights;

    DelegationGate(DelegationRepository delegations, Meetings meetings, Rights rights) {
        this.delegations = delegations;
        this.meetings = meetings;
        this.rights = rights;
    }

    /** @throws NotFound when the reader may not see the meeting or not its people */
    MeetingSummary meeting(MeetingId id) {
        var meeting = meetings.get(id);
        rights.requireVisible(rights.maySeePeople(id.value()));
        return meeting;
    }

    /** @throws NotFound when there is none the reader may see */
    Delegation toRead(DelegationId id) {
        var delegation = delegations.findById(id.value()).orElseThrow(NotFound::new);
        meeting(new MeetingId(delegation.meetingId()));
        return delegation;
    }

    /**
     * For a change by its own focal points or those who run the meeting.
     *
     * @throws NotFound when there is none the reader may see
     * @throws Forbidden when it is another's
     * @throws Conflict when the meeting is over
     */
    Delegation toEdit(DelegationId id) {
        var delegation = toRead(id);
        rights.require(rights.mayEditDelegation(delegation.meetingId(), id.value()));
        return toChange(delegation);
    }

    /**
     * For a change by those who run the meeting.
     *
     * @throws NotFound when there is none the reader may see
     * @throws Forbidden when the reader does not run the meeting
     * @throws Conflict when the meeting is over
     */
    Delegation toManage(DelegationId id) {
        var delegation = toRead(id);
        rights.require(rights.mayManageMeeting(delegation.meetingId()));
        return toChange(delegation);
    }

    private Delegation toChange(Delegation seen) {
        meetings.requireOpen(new MeetingId(seen.meetingId()));
        return delegations.findForChange(seen.getId()).orElseThrow(NotFound::new);
    }
}
