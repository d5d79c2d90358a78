package org.rapporteur.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Columns;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.notifications.Awaiting;
import org.rapporteur.notifications.AwaitingItem;

/** "What do I have to do, and by when?" Everybody's first page: what waits for them, then what is new. */
@Route("")
@PermitAll
class HomeView extends Div implements HasDynamicTitle {

    private static final int SOON_DAYS = 3;

    private final LocalDate today;

    HomeView(Awaiting awaiting, List<HomeCard> cards, Clock clock) {
        this.today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        var items = awaiting.own();
        var columns = new Columns().main(awaiting(items));
        cards.stream()
                .sorted(Comparator.comparing(HomeCard::order))
                .forEach(card -> card.render().ifPresent(rendered -> columns.put(card.column(), rendered)));
        addClassName("home");
        var title = items.isEmpty()
                ? getTranslation("home.title.nothing")
                : getTranslation("home.title.some", items.size());
        add(new PageHeader(title).line(Dates.weekday(today, getLocale())), columns);
    }

    private Component awaiting(List<AwaitingItem> items) {
        var card = new Card(getTranslation("home.awaiting"));
        if (items.isEmpty()) {
            return card.with(new Rows()
                    .line(new Row(getTranslation("home.nothing"))
                            .before(new Icon("check"))
                            .remark(getTranslation("home.nothing.text"))));
        }
        card.note(getTranslation("home.by-due-date"));
        var groups = new LinkedHashMap<String, Rows>();
        for (var item : items) {
            var group = item.group();
            var heading = getTranslation(group.key(), group.arguments().toArray());
            groups.computeIfAbsent(heading, _ -> new Rows()).line(line(item));
        }
        groups.forEach((group, rows) -> {
            if (!group.isBlank()) {
                var heading = new H3(group);
                heading.addClassName("home-group");
                card.with(heading);
            }
            card.with(rows);
        });
        return card;
    }

    private Row line(AwaitingItem item) {
        var title = new Anchor(
                item.path(),
                getTranslation(item.titleKey(), item.titleArguments().toArray()));
        var row = new Row(title).before(due(item.due()));
        var remark = item.remarkKey();
        if (remark != null) {
            row.remark(getTranslation(remark, item.remarkArguments().toArray()));
        }
        var place = new Location(item.path());
        return row.after(new Button(
                getTranslation(item.actionKey()),
                _ -> UI.getCurrent().navigate(place.getPath(), place.getQueryParameters())));
    }

    private Chip due(@Nullable LocalDate due) {
        if (due == null) {
            return new Chip(getTranslation("home.no-date"));
        }
        var days = Dates.daysUntil(due, today);
        if (days < 0) {
            return new Chip(getTranslation("home.late", -days), Tone.DANGER);
        }
        if (days == 0) {
            return new Chip(getTranslation("home.today"), Tone.WARNING);
        }
        return new Chip(Dates.shortDay(due, getLocale()), days <= SOON_DAYS ? Tone.WARNING : Tone.NEUTRAL);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.title");
    }
}
