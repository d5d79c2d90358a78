package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.MainLayout;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.TabBar;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.directory.Parties;
import org.rapporteur.meetings.MeetingDetails;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** What stands above every tab of a meeting: where it belongs, what it is, its state, its next step, its tabs. */
@ParentLayout(MainLayout.class)
@PermitAll
public class MeetingLayout extends Div implements RouterLayout, BeforeEnterObserver {

    private final Meetings meetings;
    private final Parties parties;
    private final MeetingActions actions;
    private final List<MeetingTab> tabs;
    private final TabCounts counts;
    private final Clock clock;
    private final Div head = new Div();
    private final Div page = new Div();

    private @Nullable MeetingId shown;
    private TabBar bar = new TabBar("");

    MeetingLayout(
            Meetings meetings,
            Parties parties,
            MeetingActions actions,
            List<MeetingTab> tabs,
            TabCounts counts,
            Clock clock) {
        this.meetings = meetings;
        this.parties = parties;
        this.actions = actions;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(MeetingTab::order)).toList();
        this.counts = counts;
        this.clock = clock;
        addClassName("meeting");
        add(head, page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var details = meetings.details(MeetingsNavigation.meetingOf(event));
            shown = details.summary().id();
            bar = tabBar(details.summary().id());
            count();
            head.removeAll();
            head.add(header(details), bar);
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private PageHeader header(MeetingDetails details) {
        var meeting = details.summary();
        var header = new PageHeader(MeetingWords.title(meeting, getLocale()))
                .crumb(new RouterLink(getTranslation("meetings.title"), MeetingsView.class))
                .crumb(new Span(meeting.seriesTitle()))
                .line(MeetingWords.chip(meeting.state(), getLocale()));
        if (meeting.published()) {
            header.line(new Chip(getTranslation("meetings.public-page"), Tone.NEUTRAL));
        }
        var hosts = hosts(meeting);
        if (!hosts.isEmpty()) {
            header.line(hosts);
        }
        MeetingWords.countdown(meeting, LocalDate.ofInstant(clock.instant(), meeting.zone()), getLocale())
                .ifPresent(countdown -> {
                    if (!hosts.isEmpty()) {
                        header.line("·");
                    }
                    header.line(countdown);
                });
        var reason = details.reason();
        if (reason != null) {
            header.line("“" + reason + "”");
        }
        return header.action(actions.of(details, this).toArray(Component[]::new));
    }

    private String hosts(MeetingSummary meeting) {
        if (meeting.hosts().isEmpty()) {
            return "";
        }
        var known = parties.byIds(meeting.hosts());
        var names = meeting.hosts().stream()
                .filter(known::containsKey)
                .map(known::get)
                .map(party -> party.isState() ? party.nameFor(getLocale()) : party.code())
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        return names.size() == 1
                ? getTranslation("meetings.host", names.getFirst())
                : getTranslation(
                        "meetings.host-with",
                        names.getFirst(),
                        names.stream().skip(1).collect(Collectors.joining(", ")));
    }

    private TabBar tabBar(MeetingId meeting) {
        var made = new TabBar(getTranslation("meetings.tabs"));
        var parameters = MeetingsNavigation.of(meeting);
        tabs.stream()
                .filter(tab -> tab.shown().test(meeting))
                .forEach(tab -> made.tab(getTranslation(tab.key()), tab.view(), parameters));
        return made;
    }

    /** Nothing but the numbers changes, so that whoever stands on a tab stays there. */
    private void count() {
        var meeting = shown;
        if (meeting != null) {
            tabs.stream()
                    .filter(tab -> bar.has(tab.view()))
                    .forEach(tab -> bar.count(tab.view(), tab.count().applyAsLong(meeting)));
        }
    }

    /** Whoever has signed out meanwhile, or may not see the meeting any more, is told so by the page itself. */
    private void countAgain() {
        try {
            count();
        } catch (NotFound | Forbidden | AuthenticationException | AccessDeniedException e) {
            shown = null;
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        counts.follow(this, meeting -> meeting.equals(shown), this::countAgain);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }
}
