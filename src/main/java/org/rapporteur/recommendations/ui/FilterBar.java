package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.rapporteur.recommendations.Level;

/** The filter of a face: what narrows it as chips that take themselves away, what else could as small menus. */
final class FilterBar extends Div {

    private final Class<? extends Component> face;
    private final FilterAddress address;
    private final MenuBar menus = new MenuBar();

    FilterBar(Class<? extends Component> face, FilterAddress address, FilterChoices choices) {
        this.face = face;
        this.address = address;
        addClassName("filter-bar");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("recommendations.filter"));
        var filter = address.filter();
        chip(FilterAddress.SERIES, "recommendations.filter.series", choices.series(filter.series()));
        chip(FilterAddress.MEETING, "recommendations.filter.meeting", choices.meeting(filter.meeting()));
        chip(FilterAddress.ADDRESSEE, "recommendations.filter.addressee", choices.party(filter.addressee()));
        chip(
                FilterAddress.LEVEL,
                "recommendations.filter.level",
                filter.level() == null ? "" : getTranslation("recommendations.level." + filter.level()));
        chip(FilterAddress.THEME, "recommendations.filter.theme", filter.theme() == null ? "" : filter.theme());
        chip(FilterAddress.TEXT, "recommendations.filter.text", filter.text());
        flag(FilterAddress.OPEN, "recommendations.filter.open");
        flag(FilterAddress.OVERDUE, "recommendations.filter.overdue");
        menus.addClassName("filter-menu");
        menus.getElement().setAttribute("aria-label", getTranslation("recommendations.filter.more"));
        menu(FilterAddress.MEETING, "recommendations.filter.add-meeting", choices.meetings());
        menu(FilterAddress.THEME, "recommendations.filter.add-theme", choices.themes());
        menu(FilterAddress.ADDRESSEE, "recommendations.filter.add-addressee", choices.parties());
        menu(
                FilterAddress.LEVEL,
                "recommendations.filter.add-level",
                List.of(Level.values()).stream()
                        .map(level -> new FilterChoices.Choice(
                                level.name(), getTranslation("recommendations.level." + level)))
                        .toList());
        menu(FilterAddress.SERIES, "recommendations.filter.add-series", choices.allSeries());
        add(menus);
    }

    private void chip(String name, String key, String value) {
        if (!address.has(name) || value.isBlank()) {
            return;
        }
        var words = getTranslation(key, value);
        var link = link(words, address.without(name), "filter-chip");
        var cross = new Span("×");
        cross.getElement().setAttribute("aria-hidden", "true");
        link.add(cross);
        link.getElement().setAttribute("aria-label", getTranslation("recommendations.filter.remove", words));
        add(link);
    }

    private void flag(String name, String key) {
        var words = getTranslation(key);
        if (!address.has(name)) {
            add(link("+ " + words, address.with(name, "true"), "filter-add"));
            return;
        }
        var link = link(words, address.without(name), "filter-chip");
        var cross = new Span("×");
        cross.getElement().setAttribute("aria-hidden", "true");
        link.add(cross);
        link.getElement().setAttribute("aria-label", getTranslation("recommendations.filter.remove", words));
        add(link);
    }

    private RouterLink link(String words, FilterAddress to, String css) {
        var link = new RouterLink(words, face);
        link.setQueryParameters(to.parameters());
        link.addClassName(css);
        return link;
    }

    private void menu(String name, String key, List<FilterChoices.Choice> choices) {
        if (address.has(name) || choices.isEmpty()) {
            return;
        }
        MenuItem add = menus.addItem(getTranslation(key));
        choices.forEach(choice -> add.getSubMenu()
                .addItem(
                        choice.label(),
                        _ -> UI.getCurrent()
                                .navigate(face, address.with(name, choice.value()).parameters())));
    }
}
