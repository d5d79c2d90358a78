package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.meetings.MeetingSummary;

/** A month as a table of weeks, with the meetings on their days. */
class MonthGrid extends NativeTable {

    MonthGrid(YearMonth month, List<MeetingSummary> meetings, LocalDate today, Locale reader) {
        addClassName("month");
        getElement().setAttribute("aria-label", Dates.month(month.atDay(1), reader));
        var head = new NativeTableRow();
        for (var day : DayOfWeek.values()) {
            head.add(new NativeTableHeaderCell(day.getDisplayName(TextStyle.SHORT_STANDALONE, reader)));
        }
        var body = new NativeTableBody();
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var week = first; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
            var row = new NativeTableRow();
            for (int i = 0; i < 7; i++) {
                row.add(cell(week.plusDays(i), month, meetings, today, reader));
            }
            body.add(row);
        }
        var header = new NativeTableHeader();
        header.add(head);
        add(header, body);
    }

    private static NativeTableCell cell(
            LocalDate day, YearMonth month, List<MeetingSummary> meetings, LocalDate today, Locale reader) {
        var cell = new NativeTableCell();
        var number = new Span(String.valueOf(day.getDayOfMonth()));
        number.addClassName("month-day");
        cell.add(number);
        cell.setClassName("outside", !YearMonth.from(day).equals(month));
        if (day.equals(today)) {
            cell.addClassName("today");
            cell.getElement().setAttribute("aria-current", "date");
        }
        for (var meeting : meetings) {
            if (!day.isBefore(meeting.firstDay()) && !day.isAfter(meeting.lastDay())) {
                var link = new RouterLink(
                        MeetingWords.label(meeting, reader), OverviewView.class, MeetingsNavigation.of(meeting.id()));
                link.addClassNames(
                        "month-meeting", "state-" + meeting.state().name().toLowerCase(Locale.ROOT));
                cell.add(new Div(link));
            }
        }
        return cell;
    }
}
