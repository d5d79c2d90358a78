package org.rapporteur.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.search.SearchAnswer;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchState.Condition;

/** What stands where nothing was found: which filter removed the rest, with one click to take it away. */
class NothingFound extends Div {
    private final transient SearchQuery query;
    private final transient SearchAnswer answer;

    NothingFound(SearchQuery query, SearchAnswer answer) {
        this.query = query;
        this.answer = answer;
        getElement().setAttribute("role", "status");
        if (answer.state().condition() == Condition.UNAVAILABLE) {
            add(new EmptyState(
                    "warning", getTranslation("search.unavailable"), getTranslation("search.unavailable.text")));
            return;
        }
        if (!answer.answered()) {
            add(new SearchHelp());
            return;
        }
        var wider = wider();
        var text = wider.length == 0
                ? "search.zero.text"
                : answer.widerWords().isEmpty() ? "search.zero.filtered" : "search.zero.fields";
        add(new EmptyState("search", getTranslation("search.zero"), getTranslation(text), wider));
    }

    private Component[] wider() {
        var wider = new ArrayList<Component>();
        answer.zeroHelp().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(help -> wider.add(button(
                        getTranslation("search.zero.without", names(help.getKey()), help.getValue()),
                        query.without(help.getKey()))));
        answer.widerWords()
                .forEach(each -> wider.add(button(
                        getTranslation("search.zero.without", each.left(), each.count()), query.worded(each.text()))));
        if (answer.unfiltered() > 0 && (wider.isEmpty() || wider.size() > 1)) {
            wider.add(button(getTranslation("search.zero.unfiltered", answer.unfiltered()), query.unfiltered()));
        }
        return wider.toArray(Component[]::new);
    }

    /** The values a facet is filtered by, in words. */
    private String names(SearchFacet facet) {
        var labels = new FacetLabels(this);
        return query.selected(facet).stream()
                .map(value -> labels.of(facet, value, answer))
                .collect(Collectors.joining(", "));
    }

    private static Button button(String text, SearchQuery query) {
        var button = new Button(text, _ -> SearchNavigation.open(UI.getCurrent(), query));
        button.addClassName("search-wider");
        return button;
    }
}
