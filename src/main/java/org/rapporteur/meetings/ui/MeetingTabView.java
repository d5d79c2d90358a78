package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.meetings.MeetingDetails;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;

/** What the tabs of a meeting share: they show one meeting, and are not there for whoever may not see it. */
abstract class MeetingTabView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Meetings meetings;
    private final String titleKey;
    private String title = "";

    MeetingTabView(Meetings meetings, String titleKey) {
        this.meetings = meetings;
        this.titleKey = titleKey;
    }

    /** Shows the tab afresh. */
    abstract void show(MeetingDetails meeting);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(MeetingsNavigation.meetingOf(event));
        } catch (NotFound | Forbidden e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** Reads the meeting again and shows the tab afresh. */
    void show(MeetingId id) {
        var details = meetings.details(id);
        title = getTranslation(titleKey) + " · " + MeetingWords.label(details.summary(), getLocale());
        removeAll();
        show(details);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
