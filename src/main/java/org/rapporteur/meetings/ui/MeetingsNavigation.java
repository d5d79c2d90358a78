package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.rapporteur.meetings.MeetingId;

/** Ways to the pages of meetings. */
public final class MeetingsNavigation {

    /** Name of the route parameter that names the meeting. */
    public static final String MEETING = "meetingId";

    private MeetingsNavigation() {}

    /** Route parameters of any tab of a meeting. */
    public static RouteParameters of(MeetingId meeting) {
        return new RouteParameters(MEETING, meeting.toString());
    }

    /** Address of a meeting, without a leading slash. */
    public static String path(MeetingId meeting) {
        return "meetings/" + meeting;
    }

    /** A link to the agenda of a meeting. */
    public static RouterLink agenda(MeetingId meeting, String words) {
        return new RouterLink(words, AgendaView.class, of(meeting));
    }

    /** Goes to a tab of a meeting. */
    public static void open(MeetingId meeting, Class<? extends Component> tab) {
        UI.getCurrent().navigate(tab, of(meeting));
    }

    /** Goes to the overview of a meeting. */
    public static void open(MeetingId meeting) {
        UI.getCurrent().navigate(path(meeting));
    }

    /**
     * The meeting an address names.
     *
     * @throws NotFoundException when what stands in its place is no id
     */
    public static MeetingId meetingOf(BeforeEvent event) {
        try {
            return new MeetingId(
                    UUID.fromString(event.getRouteParameters().get(MEETING).orElseThrow(NotFoundException::new)));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
