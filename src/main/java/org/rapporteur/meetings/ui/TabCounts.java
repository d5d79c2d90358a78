package org.rapporteur.meetings.ui;

import com.vaadin.flow.server.Command;
import java.util.function.Predicate;
import org.rapporteur.base.ui.OpenPages;
import org.rapporteur.meetings.MeetingId;
import org.springframework.stereotype.Component;

/** Keeps what stands behind the names of a meeting's tabs right while the page is open. */
@Component
public class TabCounts {

    private final OpenPages<MeetingId> pages = new OpenPages<>();

    TabCounts() {}

    void follow(MeetingLayout layout, Predicate<MeetingId> concerns, Command count) {
        pages.follow(layout, concerns, count);
    }

    /** A feature says that there may be more or fewer of its things at a meeting, after it stored them. */
    public void changed(MeetingId meeting) {
        pages.tell(meeting);
    }
}
