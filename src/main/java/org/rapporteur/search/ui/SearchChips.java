package org.rapporteur.search.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.access.Reader;
import org.rapporteur.access.Standing;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.search.FacetValue;
import org.rapporteur.search.SearchAnswer;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchType;

/** The filters that are set, each with one click taken away, and those this reader most likely wants, one click each. */
class SearchChips extends Div {
    private final transient SearchQuery query;
    private final transient SearchAnswer answer;
    private final transient FacetLabels labels = new FacetLabels(this);

    SearchChips(SearchQuery query, SearchAnswer answer, Reader reader) {
        this.query = query;
        this.answer = answer;
        addClassName("search-chips");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("search.chips"));
        addSet();
        if (answer.total() > 1) {
            quick(SearchFacet.TYPE, Set.of(SearchType.PAPER.name()));
            quick(SearchFacet.LANGUAGE, Set.of(labels.reader().getLanguage()));
            quick(
                    SearchFacet.PARTY,
                    reader.standings().stream()
                            .map(Standing::partyId)
                            .map(String::valueOf)
                            .collect(Collectors.toSet()));
            values(SearchFacet.YEAR).stream()
                    .limit(1)
                    .forEach(newest -> quick(SearchFacet.YEAR, Set.of(newest.value())));
        }
    }

    private void addSet() {
        for (var facet : SearchFacet.values()) {
            for (var value : query.selected(facet)) {
                addSet(labels.of(facet, value, answer), query.toggled(facet, value));
            }
        }
        var since = query.since();
        if (since != null) {
            var day = Dates.day(LocalDate.ofInstant(since, ZoneId.systemDefault()), labels.reader());
            addSet(getTranslation("search.since", day), query.newSince(null));
        }
    }

    private void addSet(String label, SearchQuery without) {
        var chip = new Button(label, new Icon("close"), _ -> SearchNavigation.open(UI.getCurrent(), without));
        chip.setIconAfterText(true);
        chip.addClassNames("search-chip", "set");
        chip.setAriaLabel(getTranslation("search.chip.remove", label));
        add(chip);
    }

    /** Offers what narrows the answer without emptying it, unless its facet is narrowed already. */
    private void quick(SearchFacet facet, Set<String> wanted) {
        if (!query.selected(facet).isEmpty()) {
            return;
        }
        values(facet).stream()
                .filter(value -> wanted.contains(value.value()))
                .filter(value -> value.count() > 0 && value.count() < answer.total())
                .forEach(value -> {
                    var label = labels.of(facet, value.value(), answer);
                    var count = new Span(String.valueOf(value.count()));
                    count.addClassName("chip-count");
                    var chip = new Button(
                            label,
                            count,
                            _ -> SearchNavigation.open(UI.getCurrent(), query.toggled(facet, value.value())));
                    chip.setIconAfterText(true);
                    chip.addClassNames("search-chip", "quick");
                    chip.setAriaLabel(getTranslation("search.chip.add", label, value.count()));
                    add(chip);
                });
    }

    private List<FacetValue> values(SearchFacet facet) {
        return answer.facets().getOrDefault(facet, List.of());
    }
}
