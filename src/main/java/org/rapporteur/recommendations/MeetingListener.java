package org.rapporteur.recommendations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.rapporteur.meetings.MeetingAnnounced;
import org.rapporteur.meetings.MeetingChanged;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingPublished;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.MeetingUnpublished;
import org.rapporteur.meetings.Meetings;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows the meetings, inside the transaction of the change so that a page that is cleared and the texts on it are public
 * at the same moment.
 */
@Component
@Transactional
class MeetingListener {

    private final RecommendationRepository recommendations;
    private final AddresseeRepository addressees;
    private final RecommendationSearch search;
    private final Meetings meetings;
    private final Clock clock;

    MeetingListener(
            RecommendationRepository recommendations,
            AddresseeRepository addressees,
            RecommendationSearch search,
            Meetings meetings,
            Clock clock) {
        this.recommendations = recommendations;
        this.addressees = addressees;
        this.search = search;
        this.meetings = meetings;
        this.clock = clock;
    }

    @EventListener
    void on(MeetingPublished event) {
        publish(event.meeting(), true);
    }

    @EventListener
    void on(MeetingUnpublished event) {
        publish(event.meeting(), false);
    }

    @EventListener
    void on(MeetingAnnounced event) {
        askForReports(event.meeting());
    }

    @EventListener
    void on(MeetingChanged event) {
        search.publishAll(recommendations.findByMeetingId(event.meeting().value()));
        askForReports(event.meeting());
    }

    private void publish(MeetingId meeting, boolean open) {
        var texts = recommendations.findByMeetingId(meeting.value());
        texts.forEach(text -> text.publish(open));
        search.publishAll(texts);
    }

    /** What is due by the next meeting is due on its first day; what is overdue already stays so. */
    private void askForReports(MeetingId meeting) {
        var next = meetings.byIds(List.of(meeting)).get(meeting);
        if (next == null) {
            return;
        }
        var today = LocalDate.now(clock);
        var anotherComesFirst = meetings.previous(meeting)
                .filter(before -> !before.firstDay().isBefore(today))
                .map(MeetingSummary::edition)
                .orElse(0);
        addressees.dueByMeeting(next.seriesId().value(), next.edition()).stream()
                .filter(addressee -> addressee.recommendation().edition() >= anotherComesFirst)
                .filter(addressee -> !addressee.overdue(today))
                .filter(addressee ->
                        addressee.nextDue() == null || !next.firstDay().isBefore(today))
                .forEach(addressee -> addressee.askFor(next.firstDay(), clock.instant()));
    }
}
