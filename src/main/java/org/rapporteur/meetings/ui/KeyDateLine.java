package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.meetings.KeyDateDetails;
import org.rapporteur.meetings.MeetingSummary;

/** The key dates of a meeting on a line, up to the meeting itself: what is done, what is next, what is to come. */
class KeyDateLine extends OrderedList {

    private boolean nextIsMarked;

    KeyDateLine(MeetingSummary meeting, List<KeyDateDetails> dates, LocalDate today) {
        addClassName("key-dates");
        getElement().setAttribute("aria-label", getTranslation("meetings.key-dates"));
        boolean met = false;
        for (var keyDate : dates) {
            if (!met && keyDate.date().isAfter(meeting.firstDay())) {
                point(meeting, today);
                met = true;
            }
            point(
                    MeetingWords.keyDate(keyDate, getLocale()),
                    Dates.shortDay(keyDate.date(), getLocale()),
                    keyDate.date(),
                    keyDate.date(),
                    keyDate.hard(),
                    today);
        }
        if (!met) {
            point(meeting, today);
        }
    }

    private void point(MeetingSummary meeting, LocalDate today) {
        var days = MeetingWords.shortDays(meeting, getLocale());
        point(getTranslation("meetings.meeting"), days, meeting.firstDay(), meeting.lastDay(), false, today);
    }

    private void point(String name, String when, LocalDate from, LocalDate to, boolean hard, LocalDate today) {
        var item = new ListItem();
        var dot = new Div();
        dot.addClassName("key-date-dot");
        dot.getElement().setAttribute("aria-hidden", "true");
        var title = new Span(name);
        title.addClassName("key-date-name");
        var day = new Span(when);
        day.addClassName("key-date-day");
        item.add(dot, title, day);
        if (to.isBefore(today)) {
            item.addClassName("done");
            item.add(hidden("meetings.key-date-past"));
        } else if (!nextIsMarked) {
            nextIsMarked = true;
            item.addClassName("next");
            item.getElement().setAttribute("aria-current", "step");
            long days = Dates.daysUntil(from, today);
            day.setText(when + " · "
                    + (days > 0 ? getTranslation("meetings.in-days", days) : getTranslation("meetings.today")));
        }
        if (hard) {
            item.addClassName("hard");
            day.setText(day.getText() + " · " + getTranslation("meetings.key-date-hard"));
        }
        add(item);
    }

    private Span hidden(String key) {
        var text = new Span(getTranslation(key));
        text.addClassName("sr-only");
        return text;
    }
}
