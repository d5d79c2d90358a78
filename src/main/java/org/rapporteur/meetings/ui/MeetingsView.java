package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.directory.Parties;
import org.rapporteur.meetings.MeetingFilter;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.SeriesCatalogue;
import org.rapporteur.meetings.SeriesSummary;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** "When is the next meeting, and where are the papers of the last one?" All meetings, those to come first. */
@Route("meetings")
@PermitAll
class MeetingsView extends Div implements HasDynamicTitle {

    private static final int PER_PAGE = 20;

    private final Meetings meetings;
    private final Parties parties;
    private final boolean mayCreate;
    private final LocalDate today;
    private final ComboBox<SeriesSummary> series = new ComboBox<>();
    private final TextField text = new TextField();
    private final Div upcoming = new Div();
    private final Div past = new Div();
    private int pastPages = 1;

    MeetingsView(Meetings meetings, SeriesCatalogue catalogue, Parties parties, Clock clock) {
        this.meetings = meetings;
        this.parties = parties;
        this.today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var all = catalogue.all();
        this.mayCreate = catalogue.mayManage() || all.stream().anyMatch(one -> meetings.mayCreateIn(one.id()));
        addClassName("meetings");
        var header = new PageHeader(getTranslation("meetings.title"));
        if (mayCreate) {
            header.action(newMeeting());
        }
        add(header, filters(all), upcoming, past);
        show();
    }

    private Button newMeeting() {
        var button =
                new Button(getTranslation("meetings.new"), _ -> UI.getCurrent().navigate(NewMeetingView.class));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Div filters(List<SeriesSummary> all) {
        series.setItems(all);
        series.setItemLabelGenerator(SeriesSummary::title);
        series.setPlaceholder(getTranslation("meetings.all-series"));
        series.setAriaLabel(getTranslation("meetings.series"));
        series.setClearButtonVisible(true);
        series.addClassName("series-filter");
        series.setVisible(all.size() > 1);
        text.setPlaceholder(getTranslation("meetings.filter"));
        text.setAriaLabel(getTranslation("meetings.filter"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        series.addValueChangeListener(_ -> show());
        text.addValueChangeListener(_ -> show());
        var bar = new Div(text, series);
        bar.addClassName("bar-line");
        return bar;
    }

    private void show() {
        pastPages = 1;
        var coming = meetings.find(filter(today), PageRequest.of(0, PER_PAGE * 2, Sort.by("firstDay", "edition", "id")))
                .getContent();
        upcoming.removeAll();
        past.removeAll();
        if (!coming.isEmpty()) {
            upcoming.add(section("meetings.upcoming", coming));
        }
        var over = meetings.past(filter(null), 0, PER_PAGE);
        if (!over.isEmpty()) {
            var list = section("meetings.past", over.getContent());
            past.add(list);
            if (over.hasNext()) {
                past.add(more(list));
            }
        }
        if (coming.isEmpty() && over.isEmpty()) {
            upcoming.add(nothing());
        }
    }

    private Button more(Section list) {
        var button = new Button(getTranslation("meetings.more-past"));
        button.addClickListener(_ -> {
            var next = meetings.past(filter(null), pastPages++, PER_PAGE);
            list.add(cards(next.getContent()));
            button.setVisible(next.hasNext());
        });
        return button;
    }

    private MeetingFilter filter(@Nullable LocalDate endsFrom) {
        var chosen = series.getValue();
        return new MeetingFilter(chosen == null ? null : chosen.id(), Set.of(), endsFrom, null, text.getValue());
    }

    private Section section(String key, List<MeetingSummary> list) {
        var section = new Section(new H2(getTranslation(key)));
        section.addClassName("meeting-section");
        section.add(cards(list));
        return section;
    }

    private Div cards(List<MeetingSummary> list) {
        var hosts = parties.byIds(list.stream()
                .flatMap(meeting -> meeting.hosts().stream())
                .distinct()
                .toList());
        var cards = new Div();
        cards.addClassName("meeting-cards");
        for (var meeting : list) {
            var known = meeting.hosts().stream()
                    .map(hosts::get)
                    .filter(Objects::nonNull)
                    .toList();
            cards.add(new MeetingCard(meeting, known, today));
        }
        return cards;
    }

    private EmptyState nothing() {
        boolean filtered = series.getValue() != null || !text.getValue().isBlank();
        if (filtered) {
            return new EmptyState(
                    "search", getTranslation("meetings.none-found"), getTranslation("meetings.none-found.text"));
        }
        return mayCreate
                ? new EmptyState(
                        "meeting", getTranslation("meetings.none"), getTranslation("meetings.none.text"), newMeeting())
                : new EmptyState("meeting", getTranslation("meetings.none"), getTranslation("meetings.none.reader"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meetings.title");
    }
}
