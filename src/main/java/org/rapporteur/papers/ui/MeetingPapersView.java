package org.rapporteur.papers.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.ui.MeetingLayout;
import org.rapporteur.meetings.ui.MeetingWords;
import org.rapporteur.meetings.ui.MeetingsNavigation;

/** "What is there to read, and how do I hand in mine?" The papers of one meeting; files can be dropped anywhere on it. */
@Route(value = "meetings/:meetingId/papers", layout = MeetingLayout.class)
@PermitAll
class MeetingPapersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PaperOffice office;
    private final transient PaperBroadcast broadcast;
    private @Nullable MeetingId meeting;
    private @Nullable PaperListing listing;
    private String title = "";

    MeetingPapersView(PaperOffice office, PaperBroadcast broadcast) {
        this.office = office;
        this.broadcast = broadcast;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var wanted = MeetingsNavigation.meetingOf(event);
        var shown = listing;
        if (shown == null || !wanted.equals(meeting)) {
            meeting = wanted;
            shown = fill(wanted);
            listing = shown;
        }
        shown.show(PaperAddress.of(event.getLocation().getQueryParameters()));
    }

    private PaperListing fill(MeetingId wanted) {
        var summary = office.meetings().get(wanted);
        title = getTranslation("papers.title") + " · " + MeetingWords.label(summary, getLocale());
        var list = new PaperListing(
                office,
                summary,
                address ->
                        PapersNavigation.open(this, MeetingsNavigation.path(wanted) + "/papers", address.parameters()));
        removeAll();
        add(new PaperFaces(getTranslation("papers.faces"), wanted));
        if (office.papers().maySubmit(wanted) && summary.state().isOpen()) {
            var drop = new PaperDrop(office, wanted, list::refresh);
            list.handsIn();
            add(drop.around(new Div(drop, list)));
        } else {
            add(list);
        }
        return list;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        broadcast.follow(this, changed -> changed.meeting().equals(meeting), () -> {
            if (listing != null) {
                listing.refresh();
            }
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
