package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.rapporteur.meetings.MeetingId;

/**
 * A tab of a meeting. A feature adds one by declaring a bean of this type; its view is a route
 * {@code meetings/:meetingId/<name>} with the layout {@link MeetingLayout}.
 *
 * @param key translation key of the tab's name
 * @param order place among the tabs; Overview is 0, Agenda 100, Delegations 200, Papers 300, Record 400,
 *     Recommendations 500, Settings 900
 * @param view the view it leads to
 * @param shown whether the reader gets to see the tab
 * @param count how many things there are behind it for the reader; {@link TabCounts} is told when that may be another number
 */
public record MeetingTab(
        String key,
        int order,
        Class<? extends Component> view,
        Predicate<MeetingId> shown,
        ToLongFunction<MeetingId> count) {

    /** A tab for everyone who sees the meeting, without a count. */
    public static MeetingTab of(String key, int order, Class<? extends Component> view) {
        return new MeetingTab(key, order, view, _ -> true, _ -> 0);
    }

    /** The same tab, only for readers the question says yes to. */
    public MeetingTab shownWhen(Predicate<MeetingId> may) {
        return new MeetingTab(key, order, view, may, count);
    }

    /** The same tab with a count behind its name. */
    public MeetingTab counting(ToLongFunction<MeetingId> howMany) {
        return new MeetingTab(key, order, view, shown, howMany);
    }
}
