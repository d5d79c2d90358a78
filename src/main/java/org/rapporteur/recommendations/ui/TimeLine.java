package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.recommendations.AddresseeHistory;
import org.rapporteur.recommendations.EventKind;

/** How it went with one addressee, oldest first. */
final class TimeLine extends OrderedList {

    TimeLine(List<AddresseeHistory> history, ZoneId zone) {
        addClassName("time-line");
        for (var entry : history) {
            var day = new Span(Dates.day(entry.at().atZone(zone).toLocalDate(), getLocale()));
            day.addClassNames("small", "num", "time-line-day");
            var what = new Div(words(entry));
            if (entry.note() != null && entry.kind() != EventKind.DUE) {
                var note = new Div(entry.note());
                note.addClassNames("small", "time-line-note");
                what.add(note);
            }
            add(new ListItem(day, what));
        }
    }

    private String words(AddresseeHistory entry) {
        var key = "recommendations.event." + entry.kind();
        var value = entry.value();
        return switch (entry.kind()) {
            case ADOPTED, RETURNED, WITHDRAWN, PUBLISHED, REOPENED -> getTranslation(key);
            case ACCEPTANCE -> getTranslation(key, getTranslation("recommendations.acceptance." + value));
            case SUBMITTED, VERIFIED -> getTranslation(key, getTranslation("recommendations.level." + value));
            case CLOSED -> getTranslation(key, getTranslation("recommendations.closure." + value));
            case DUE ->
                entry.note() == null
                        ? getTranslation("recommendations.event.DUE-none")
                        : getTranslation(key, Dates.day(LocalDate.parse(entry.note()), getLocale()));
        };
    }
}
