package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.directory.ui.PartyFlag;
import org.rapporteur.meetings.MeetingSummary;

/** A meeting in a list: when, what, where, its state, the flags of its hosts. */
class MeetingCard extends Article {

    MeetingCard(MeetingSummary meeting, List<PartySummary> hosts, LocalDate today) {
        addClassName("meeting-card");
        var day = new Div();
        day.addClassName("meeting-card-day");
        var number = new Span(String.valueOf(meeting.firstDay().getDayOfMonth()));
        number.addClassName("meeting-card-number");
        day.add(number, new Span(Dates.month(meeting.firstDay(), getLocale())));
        day.getElement().setAttribute("aria-hidden", "true");
        var link = new RouterLink(
                MeetingWords.label(meeting, getLocale()), OverviewView.class, MeetingsNavigation.of(meeting.id()));
        link.addClassName("meeting-card-title");
        var text = new Div(link, line("meeting-card-name", meeting.title()));
        text.addClassName("meeting-card-text");
        text.add(line(
                "meeting-card-when",
                Dates.range(meeting.firstDay(), meeting.lastDay(), getLocale()) + " · " + meeting.seriesTitle()));
        var state = new Div(MeetingWords.chip(meeting.state(), getLocale()));
        state.addClassName("meeting-card-state");
        MeetingWords.countdown(meeting, today, getLocale())
                .ifPresent(countdown -> state.add(line("meeting-card-countdown", countdown)));
        if (!hosts.isEmpty()) {
            state.add(flags(hosts));
        }
        add(day, text, state);
    }

    private Div flags(List<PartySummary> hosts) {
        var flags = new Div();
        flags.addClassName("meeting-card-hosts");
        var names = hosts.stream().map(host -> host.nameFor(getLocale())).toList();
        flags.getElement().setAttribute("role", "img");
        flags.getElement().setAttribute("aria-label", getTranslation("meetings.host", String.join(", ", names)));
        flags.getElement().setAttribute("title", String.join(", ", names));
        hosts.forEach(host -> flags.add(new PartyFlag(host)));
        return flags;
    }

    private static Span line(String css, String text) {
        var line = new Span(text);
        line.addClassName(css);
        return line;
    }
}
