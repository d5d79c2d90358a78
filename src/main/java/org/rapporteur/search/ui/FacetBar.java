package org.rapporteur.search.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.rapporteur.search.FacetValue;
import org.rapporteur.search.SearchAnswer;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchQuery;

/** What a search can be narrowed by, with counts of what this reader would see; behind a button on a phone. */
class FacetBar extends Div {
    private static final int SHOWN_AT_FIRST = 8;

    private final Div groups = new Div();

    FacetBar(SearchQuery query, SearchAnswer answer) {
        addClassName("facet-bar");
        groups.addClassName("facet-groups");
        groups.setId("facet-groups");
        for (var facet : SearchFacet.values()) {
            var values = answer.facets().getOrDefault(facet, List.of());
            if (!values.isEmpty()) {
                groups.add(group(facet, values, query, answer));
            }
        }
        add(toggle(), groups);
    }

    /** Whether there is nothing to narrow by. */
    boolean isEmpty() {
        return groups.getComponentCount() == 0;
    }

    private Button toggle() {
        var toggle = new Button(getTranslation("search.facets"));
        toggle.addClassName("facet-toggle");
        toggle.getElement().setAttribute("aria-controls", "facet-groups");
        toggle.getElement().setAttribute("aria-expanded", "false");
        toggle.addClickListener(_ -> {
            var open = !groups.hasClassName("open");
            groups.setClassName("open", open);
            toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        return toggle;
    }

    private Div group(SearchFacet facet, List<FacetValue> values, SearchQuery query, SearchAnswer answer) {
        var name = getTranslation(FacetLabels.key(facet));
        var title = new Div(name);
        title.addClassName("facet-title");
        var group = new Div(title);
        group.addClassName("facet");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", name);
        var more = new Div();
        for (var at = 0; at < values.size(); at++) {
            (at < SHOWN_AT_FIRST ? group : more).add(value(facet, values.get(at), query, answer));
        }
        if (values.size() > SHOWN_AT_FIRST) {
            more.setVisible(false);
            var all = new Button(getTranslation("search.facet.more", values.size() - SHOWN_AT_FIRST));
            all.addClassName("facet-more");
            all.addClickListener(_ -> {
                more.setVisible(true);
                all.setVisible(false);
            });
            group.add(more, all);
        }
        return group;
    }

    private Checkbox value(SearchFacet facet, FacetValue value, SearchQuery query, SearchAnswer answer) {
        var count = new Span(String.valueOf(value.count()));
        count.addClassName("facet-count");
        var label = new Div(new Span(new FacetLabels(this).of(facet, value.value(), answer)), count);
        label.addClassName("facet-label");
        var box = new Checkbox(value.selected());
        box.setLabelComponent(label);
        box.addClassName("facet-value");
        box.addValueChangeListener(
                change -> SearchNavigation.open(UI.getCurrent(), query.toggled(facet, value.value())));
        return box;
    }
}
