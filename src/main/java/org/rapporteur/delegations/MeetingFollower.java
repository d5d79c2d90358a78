package org.rapporteur.delegations;

import org.rapporteur.meetings.MeetingAnnounced;
import org.rapporteur.meetings.MeetingChanged;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingStateChanged;
import org.rapporteur.meetings.Meetings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps on each delegation what the reader of a request is computed from, in the transaction that changes the meeting, so
 * that no request has to ask the meetings who somebody is.
 */
@Component
class MeetingFollower {

    private final DelegationRepository delegations;
    private final Meetings meetings;

    MeetingFollower(DelegationRepository delegations, Meetings meetings) {
        this.delegations = delegations;
        this.meetings = meetings;
    }

    @EventListener
    void on(MeetingAnnounced event) {
        follow(event.meeting());
    }

    @EventListener
    void on(MeetingChanged event) {
        follow(event.meeting());
    }

    @EventListener
    void on(MeetingStateChanged event) {
        follow(event.meeting());
    }

    private void follow(MeetingId id) {
        var meeting = meetings.details(id);
        var over = !meeting.summary().state().isOpen();
        delegations
                .findByMeetingId(id.value())
                .forEach(one -> one.followMeeting(meeting.summary().edition(), meeting.announced(), over));
    }
}
