package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.delegations.ListOfParticipants;
import org.rapporteur.delegations.ParticipantDetails;
import org.rapporteur.delegations.ParticipantList;
import org.rapporteur.directory.ui.PartyName;
import org.rapporteur.meetings.ui.MeetingLayout;
import org.rapporteur.meetings.ui.MeetingWords;
import org.rapporteur.meetings.ui.MeetingsNavigation;

/** "Who is in the room?" The list of participants as it is printed and handed out. */
@Route(value = "meetings/:meetingId/delegations/list", layout = MeetingLayout.class)
@RouteAlias(value = "meetings/:meetingId/participants", layout = MeetingLayout.class)
@PermitAll
class ParticipantListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ListOfParticipants participants;
    private String title = "";

    ParticipantListView(ListOfParticipants participants) {
        this.participants = participants;
        addClassName("participant-list");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var list = participants.of(MeetingsNavigation.meetingOf(event));
        title = getTranslation("delegations.list.title") + " · " + MeetingWords.label(list.meeting(), getLocale());
        removeAll();
        add(bar(list), heading(list));
        if (list.entries().isEmpty()) {
            add(new EmptyState(
                    "people", getTranslation("delegations.list.empty"), getTranslation("delegations.list.empty.text")));
        }
        list.entries().forEach(entry -> add(delegation(entry)));
    }

    private Component bar(ParticipantList list) {
        var back = new RouterLink(
                getTranslation("delegations.title"),
                DelegationsView.class,
                MeetingsNavigation.of(list.meeting().id()));
        var print = new Button(getTranslation("delegations.list.print"), new Icon("print"));
        print.addClickListener(_ -> print.getElement().executeJs("window.print()"));
        var workbook = new Anchor(
                "files/meetings/" + list.meeting().id() + "/participants.xlsx",
                getTranslation("delegations.list.xlsx"));
        workbook.setRouterIgnore(true);
        workbook.getElement().setAttribute("download", true);
        var bar = new Div(back, new Span(), workbook, print);
        bar.addClassNames("bar-line", "participant-list-bar");
        return bar;
    }

    private Component heading(ParticipantList list) {
        var meeting = list.meeting();
        var heading = new H2(getTranslation("delegations.list.title"));
        var remark = new Paragraph(meeting.title() + " · " + meeting.city() + ", "
                + Dates.range(meeting.firstDay(), meeting.lastDay(), getLocale()));
        remark.addClassName("small");
        var state = list.provisional()
                ? new Chip(getTranslation("delegations.list.provisional"), Tone.PENDING)
                : new Chip(getTranslation("delegations.list.final"), Tone.GOOD);
        var sum = new Span(getTranslation(
                "delegations.list.sum", list.size(), list.entries().size()));
        sum.addClassNames("small", "num");
        var line = new Div(state, sum);
        line.addClassName("page-line");
        var box = new Div(heading, remark, line);
        box.addClassName("participant-list-heading");
        return box;
    }

    private Component delegation(ParticipantList.Entry entry) {
        var name = new H3(new PartyName(entry.delegation().party()));
        var capacity = new Span(
                getTranslation("delegations.capacity." + entry.delegation().capacity()));
        capacity.addClassName("small");
        var people = new OrderedList();
        entry.people().forEach(one -> people.add(new ListItem(person(one))));
        var section = new Section(name, capacity, people);
        section.addClassName("participant-list-party");
        return section;
    }

    private Component person(ParticipantDetails one) {
        var name = new Span(one.listName());
        name.addClassName("participant-name");
        var names = new Div(name);
        var national = one.nationalName();
        if (national != null) {
            var script = new Span(national);
            script.addClassName("participant-national");
            names.add(script);
        }
        var function = new Div(one.function());
        function.addClassName("participant-function");
        var role = new Div(getTranslation("delegations.role." + one.role()));
        role.addClassNames("small", "participant-role");
        var line = new Div(names, function, role);
        line.addClassName("participant-list-line");
        return line;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
