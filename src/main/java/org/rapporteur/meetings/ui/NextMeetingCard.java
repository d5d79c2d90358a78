package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.notifications.ui.HomeCard;

/** The next meeting with its countdown, on Home. */
@SpringComponent
class NextMeetingCard implements HomeCard {

    private final Meetings meetings;
    private final Clock clock;

    NextMeetingCard(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Component> render() {
        return meetings.nextUpcoming().map(this::card);
    }

    private Component card(MeetingSummary meeting) {
        return new Shown(meeting, LocalDate.ofInstant(clock.instant(), meeting.zone()));
    }

    /** The card itself. */
    private static final class Shown extends Div {

        Shown(MeetingSummary meeting, LocalDate today) {
            var link = new RouterLink(
                    MeetingWords.label(meeting, getLocale()), OverviewView.class, MeetingsNavigation.of(meeting.id()));
            link.addClassName("meeting-card-title");
            var when = new Span(
                    Dates.range(meeting.firstDay(), meeting.lastDay(), getLocale()) + " · " + meeting.seriesTitle());
            when.addClassName("meeting-card-when");
            var text = new Div(link, when, new Div(MeetingWords.chip(meeting.state(), getLocale())));
            text.addClassName("next-meeting");
            var card = new Card(getTranslation("meetings.home.next")).with(text);
            MeetingWords.countdown(meeting, today, getLocale()).ifPresent(card::note);
            add(card);
        }
    }
}
