package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.meetings.MeetingCalendar;
import org.rapporteur.meetings.MeetingDetails;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.Meetings;

/** What a reader may do with a meeting: its one next step, and the rest in a menu. */
@SpringComponent
class MeetingActions {

    private final Meetings meetings;
    private final MeetingCalendar calendar;

    MeetingActions(Meetings meetings, MeetingCalendar calendar) {
        this.meetings = meetings;
        this.calendar = calendar;
    }

    /** The buttons of a meeting's header, the main one before the menu. */
    List<Component> of(MeetingDetails details, Component speaker) {
        var actions = new ArrayList<Component>();
        actions.add(share(speaker));
        boolean manages = meetings.mayManage(details.summary().id());
        if (manages) {
            nextStep(details.summary().state()).ifPresent(next -> actions.add(step(details, next, speaker)));
        }
        actions.add(menu(details, manages, speaker));
        return actions;
    }

    /** The one step a meeting in this state usually takes next. */
    static Optional<MeetingState> nextStep(MeetingState state) {
        return switch (state) {
            case DRAFT, POSTPONED -> Optional.of(MeetingState.ANNOUNCED);
            case ANNOUNCED -> Optional.of(MeetingState.REGISTRATION);
            case REGISTRATION -> Optional.of(MeetingState.IN_SESSION);
            case IN_SESSION -> Optional.of(MeetingState.CLOSED);
            case CLOSED -> Optional.of(MeetingState.ARCHIVED);
            case ARCHIVED, CANCELLED -> Optional.empty();
        };
    }

    private Button share(Component speaker) {
        return new Button(speaker.getTranslation("meetings.share"), _ -> {
            UI.getCurrent().getPage().executeJs("navigator.clipboard?.writeText(window.location.href)");
            Problems.done(speaker.getTranslation("meetings.shared"));
        });
    }

    private Button step(MeetingDetails details, MeetingState to, Component speaker) {
        var button = new Button(speaker.getTranslation("meetings.step." + to), _ -> ask(details, to));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void ask(MeetingDetails details, MeetingState to) {
        new StepDialog(meetings, details, to).open();
    }

    private MenuBar menu(MeetingDetails details, boolean manages, Component speaker) {
        var bar = new MenuBar();
        bar.addClassName("meeting-menu");
        var more = bar.addItem(new Icon("more"));
        more.setAriaLabel(speaker.getTranslation("ui.more"));
        var menu = more.getSubMenu();
        menu.addItem(download(details, speaker));
        var state = details.summary().state();
        if (manages) {
            step(menu, details, MeetingState.POSTPONED, speaker);
            step(menu, details, MeetingState.CANCELLED, speaker);
            if (state.isReopening(MeetingState.IN_SESSION)) {
                step(menu, details, MeetingState.IN_SESSION, speaker);
            }
        }
        if (meetings.mayCreateIn(details.summary().seriesId())) {
            menu.addItem(
                    speaker.getTranslation("meetings.new-edition"),
                    _ -> UI.getCurrent()
                            .navigate(
                                    NewMeetingView.class,
                                    QueryParameters.of(
                                            NewMeetingView.AFTER,
                                            details.summary().id().toString())));
        }
        if (meetings.mayPublish() && details.announced()) {
            boolean clear = !details.summary().published();
            menu.addItem(
                    speaker.getTranslation(clear ? "meetings.publish" : "meetings.unpublish"),
                    _ -> publish(details, clear, speaker));
        }
        return bar;
    }

    private void step(SubMenu menu, MeetingDetails details, MeetingState to, Component speaker) {
        var from = details.summary().state();
        if (from.allows(to)) {
            var key = from.isReopening(to) ? "meetings.step.REOPENED" : "meetings.step." + to;
            menu.addItem(speaker.getTranslation(key), _ -> ask(details, to));
        }
    }

    private void publish(MeetingDetails details, boolean clear, Component speaker) {
        var done = new Problems(speaker)
                .attempt(() -> meetings.publish(details.summary().id(), clear));
        if (done) {
            Problems.done(speaker.getTranslation(clear ? "meetings.published" : "meetings.unpublished"));
            UI.getCurrent().refreshCurrentRoute(true);
        }
    }

    private Component download(MeetingDetails details, Component speaker) {
        var file = DownloadHandler.fromInputStream(_ -> {
            var bytes = calendar.write(details.summary().id(), null);
            return new DownloadResponse(new ByteArrayInputStream(bytes), "meeting.ics", "text/calendar", bytes.length);
        });
        var link = new Anchor(file, speaker.getTranslation("meetings.add-to-calendar"));
        link.addClassName("menu-link");
        return new Div(link);
    }
}
