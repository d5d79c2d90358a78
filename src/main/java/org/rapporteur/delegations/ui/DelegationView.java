package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.delegations.Confirmations;
import org.rapporteur.delegations.Credentials;
import org.rapporteur.delegations.DelegationDetails;
import org.rapporteur.delegations.DelegationId;
import org.rapporteur.delegations.Delegations;
import org.rapporteur.delegations.FocalPoints;
import org.rapporteur.delegations.Participants;
import org.rapporteur.directory.ui.PartyFlag;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.ui.MeetingLayout;
import org.rapporteur.meetings.ui.MeetingWords;
import org.rapporteur.meetings.ui.MeetingsNavigation;

/**
 * "What is left to do for my delegation?" Its people, its credentials and who acts for it; a focal point does all of it
 * here, everybody else reads.
 */
@Route(value = "meetings/:meetingId/delegations/:delegationId", layout = MeetingLayout.class)
@PermitAll
class DelegationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Delegations delegations;
    private final Participants participants;
    private final Credentials credentials;
    private final FocalPoints focalPoints;
    private final Confirmations confirmations;
    private final Meetings meetings;
    private @Nullable DelegationId shown;
    private String title = "";

    DelegationView(
            Delegations delegations,
            Participants participants,
            Credentials credentials,
            FocalPoints focalPoints,
            Confirmations confirmations,
            Meetings meetings) {
        this.delegations = delegations;
        this.participants = participants;
        this.credentials = credentials;
        this.focalPoints = focalPoints;
        this.confirmations = confirmations;
        this.meetings = meetings;
        addClassName("delegation");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var meeting = MeetingsNavigation.meetingOf(event);
        var id = DelegationsNavigation.delegationOf(event);
        if (!delegations.get(id).summary().meetingId().equals(meeting)) {
            throw new NotFound();
        }
        shown = id;
        refresh();
    }

    private void refresh() {
        if (shown == null) {
            return;
        }
        var details = delegations.get(shown);
        var meeting = meetings.get(details.summary().meetingId());
        title = details.summary().party().nameFor(getLocale()) + " · " + MeetingWords.label(meeting, getLocale());
        removeAll();
        add(heading(details, meeting), columns(details, meeting));
    }

    private Component heading(DelegationDetails details, MeetingSummary meeting) {
        var summary = details.summary();
        var back = new Nav(new RouterLink(
                getTranslation("delegations.title"), DelegationsView.class, MeetingsNavigation.of(meeting.id())));
        back.addClassName("crumbs");
        back.getElement().setAttribute("aria-label", getTranslation("delegations.back"));
        var name = new H2(summary.party().nameFor(getLocale()));
        var registered = summary.submitted()
                ? new Chip(getTranslation("delegations.registered"), Tone.GOOD)
                : new Chip(getTranslation("delegations.not-registered"), Tone.PENDING);
        var capacity = new Span(getTranslation("delegations.capacity." + summary.capacity()));
        var places = new Span(places(details));
        places.addClassName("num");
        var line = new Div(registered, capacity, places);
        line.addClassName("page-line");
        var text = new Div(name, line);
        text.addClassName("delegation-heading-text");
        var row = new Div(new PartyFlag(summary.party()), text);
        row.addClassName("delegation-heading-row");
        var heading = new Div(back, row);
        heading.addClassName("delegation-heading");
        return heading;
    }

    private String places(DelegationDetails details) {
        var left = details.summary().placesLeft();
        var places = DelegationChips.places(this, details.summary());
        if (left == null) {
            return places;
        }
        if (left < 0) {
            return places + " · " + getTranslation("delegations.places.over", -left);
        }
        return places + " · "
                + (left == 0
                        ? getTranslation("delegations.places.none")
                        : getTranslation("delegations.places.left", left));
    }

    private Component columns(DelegationDetails details, MeetingSummary meeting) {
        var open = meeting.state().isOpen();
        var main = new Div(new RosterCard(details, open, participants, focalPoints, this::refresh));
        main.addClassName("stack");
        var side = new Div();
        side.addClassName("stack");
        if (details.mayEdit() && open) {
            side.add(new RegistrationCard(details, delegations, this::refresh));
        }
        if (details.credentials() != null) {
            side.add(new CredentialsCard(details, open, meeting.zone(), credentials, this::refresh));
        }
        if (details.mayEdit()) {
            side.add(new AccountsCard(details, open, focalPoints, confirmations, this::refresh));
        }
        if (details.mayManage() && open) {
            side.add(new TermsCard(details, delegations, this::refresh));
        }
        if (side.getComponentCount() == 0) {
            return main;
        }
        var columns = new Div(main, side);
        columns.addClassName("columns");
        return columns;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
