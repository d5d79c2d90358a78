package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.meetings.MeetingFilter;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** "Where will I have to be?" A month of meetings, and the year they stand in. */
@Route("calendar")
@PermitAll
class CalendarView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final String MONTH = "month";
    private static final int MOST_PER_YEAR = 200;

    private final Meetings meetings;
    private final LocalDate today;

    CalendarView(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        addClassName("calendar");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var month = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(MONTH)
                .map(this::month)
                .orElseGet(() -> YearMonth.from(today));
        show(month);
    }

    private YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            return YearMonth.from(today);
        }
    }

    private void show(YearMonth month) {
        removeAll();
        var year = meetings.find(
                        new MeetingFilter(
                                null,
                                Set.of(),
                                month.atDay(1).withDayOfYear(1),
                                month.atDay(1).withMonth(12).withDayOfMonth(31),
                                ""),
                        PageRequest.of(0, MOST_PER_YEAR, Sort.by("firstDay", "id")))
                .getContent();
        var bar = new Div(
                button("meetings.calendar.earlier", "icon-flip", month.minusMonths(1)),
                today(),
                button("meetings.calendar.later", "", month.plusMonths(1)),
                new H2(Dates.month(month.atDay(1), getLocale())));
        bar.addClassName("bar-line");
        add(
                new PageHeader(getTranslation("meetings.calendar")),
                bar,
                new MonthGrid(month, year, today, getLocale()),
                list(month, year));
    }

    private Button button(String key, String css, YearMonth to) {
        var icon = new Icon("chevron");
        if (!css.isEmpty()) {
            icon.addClassName(css);
        }
        var button = new Button(icon, _ -> go(to));
        button.setAriaLabel(getTranslation(key));
        return button;
    }

    private Button today() {
        return new Button(getTranslation("meetings.today"), _ -> go(YearMonth.from(today)));
    }

    private static void go(YearMonth month) {
        UI.getCurrent().navigate(CalendarView.class, QueryParameters.of(MONTH, month.toString()));
    }

    private Card list(YearMonth month, List<MeetingSummary> year) {
        var card = new Card(getTranslation("meetings.calendar.year", String.valueOf(month.getYear())));
        if (year.isEmpty()) {
            return card.with(new EmptyState(
                    "calendar",
                    getTranslation("meetings.calendar.none"),
                    getTranslation("meetings.calendar.none.text")));
        }
        var rows = new Rows();
        for (var meeting : year) {
            var day = new Span(Dates.range(meeting.firstDay(), meeting.lastDay(), getLocale()));
            day.addClassName("calendar-day");
            rows.line(new Row(new RouterLink(
                            MeetingWords.label(meeting, getLocale()),
                            OverviewView.class,
                            MeetingsNavigation.of(meeting.id())))
                    .remark(meeting.seriesTitle())
                    .before(day)
                    .after(MeetingWords.chip(meeting.state(), getLocale())));
        }
        return card.with(rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meetings.calendar");
    }
}
