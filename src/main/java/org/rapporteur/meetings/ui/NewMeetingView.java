package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.directory.Parties;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.SeriesCatalogue;

/** "We host the next one." Sets up a draft, of which nobody hears until it is announced. */
@Route("meetings/new")
@PermitAll
class NewMeetingView extends Div implements HasDynamicTitle {

    NewMeetingView(Meetings meetings, SeriesCatalogue catalogue, Parties parties, Clock clock) {
        var fields = new MeetingFields(meetings, catalogue, parties, clock);
        var offered = catalogue.all().stream()
                .filter(one -> meetings.mayCreateIn(one.id()))
                .toList();
        if (offered.size() == 1) {
            fields.choose(offered.getFirst());
        }
        var problems = fields.problems();
        var save = new Button(
                getTranslation("meetings.create"),
                _ -> problems.attempt(() -> {
                    var made = meetings.create(fields.form());
                    MeetingsNavigation.open(made.id(), OverviewView.class);
                    Problems.done(getTranslation("meetings.created"));
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel =
                new Button(getTranslation("ui.cancel"), _ -> UI.getCurrent().navigate(MeetingsView.class));
        var buttons = new Div(cancel, save);
        buttons.addClassName("form-buttons");
        add(
                new PageHeader(getTranslation("meetings.new"))
                        .crumb(new RouterLink(getTranslation("meetings.title"), MeetingsView.class))
                        .line(getTranslation("meetings.new.text")),
                new Card(getTranslation("meetings.facts")).with(fields, buttons));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meetings.new");
    }
}
