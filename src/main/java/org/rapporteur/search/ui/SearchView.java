package org.rapporteur.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchAnswer;
import org.rapporteur.search.SearchFacet;
import org.rapporteur.search.SearchGap;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchState.Condition;

/**
 * Somebody remembers a word, a symbol or a name and wants the page it stands on. What was found is in the middle, what
 * narrows it at the left, the page itself at the right; every state of it has an address.
 */
@Route(SearchNavigation.ROUTE)
@PermitAll
class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** Arrow keys walk the results as in a list; it ends itself when the list has left the page. */
    private static final String WALK = """
            const list = this;
            const walk = event => {
              if (!list.isConnected) {
                document.removeEventListener('keydown', walk);
                return;
              }
              const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
              const at = document.activeElement;
              if (step === 0 || (at !== document.body && at.id !== 'content' && !list.contains(at))) {
                return;
              }
              const links = [...list.querySelectorAll('.hit-title')];
              const next = links[links.indexOf(at) + (links.includes(at) || step > 0 ? step : 0)];
              if (next) {
                event.preventDefault();
                next.focus();
              }
            };
            document.addEventListener('keydown', walk);
            """;

    private final transient Search search;
    private final Aside facets = new Aside();
    private final Section results = new Section();
    private final PagePreview preview;
    private String title = "";

    SearchView(Search search) {
        this.search = search;
        this.preview = new PagePreview(search);
        addClassName("search");
        facets.addClassName("search-facets");
        facets.getElement().setAttribute("aria-label", getTranslation("search.facets"));
        results.addClassName("search-results");
        add(facets, results, preview);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(SearchNavigation.query(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(SearchQuery query) {
        facets.removeAll();
        results.removeAll();
        preview.clear();
        if (query.text().isBlank() && !query.filtered()) {
            title = getTranslation("search.title");
            facets.setVisible(false);
            results.add(
                    new H1(title),
                    new EmptyState("search", getTranslation("search.empty"), getTranslation("search.empty.text")));
            return;
        }
        var answer = search.find(query);
        title = query.text().isBlank()
                ? getTranslation("search.title")
                : getTranslation("search.title.query", query.text().strip());
        var facetBar = new FacetBar(query, answer);
        facets.setVisible(!facetBar.isEmpty());
        facets.add(facetBar);
        results.add(heading(query), count(query, answer), chips(query, answer));
        notices(query, answer);
        if (answer.items().isEmpty()) {
            results.add(nothing(query, answer));
        } else {
            results.add(list(query, answer), pages(query, answer));
            preview.show(query.text(), answer.items().getFirst());
        }
        answer.notSearched().forEach(gap -> results.add(gap(gap)));
    }

    private Component heading(SearchQuery query) {
        var words = query.text().strip();
        return new H1(words.isEmpty() ? getTranslation("search.title") : "“" + words + "”");
    }

    private Component count(SearchQuery query, SearchAnswer answer) {
        var line = new Paragraph(getTranslation("search.count", answer.total())
                + (answer.total() > 0 && !query.text().isBlank() ? " " + getTranslation("search.count.marks") : ""));
        line.addClassName("search-count");
        line.getElement().setAttribute("role", "status");
        return line;
    }

    /** One chip for each filter that is set, with which it can be taken away. */
    private Component chips(SearchQuery query, SearchAnswer answer) {
        var chips = new Div();
        chips.addClassName("search-chips");
        for (var facet : SearchFacet.values()) {
            for (var value : query.selected(facet)) {
                var label = new FacetLabels(this).of(facet, value, answer);
                var chip = new Button(
                        label + " ✕",
                        _ -> SearchNavigation.open(UI.getCurrent(), SearchNavigation.toggled(query, facet, value)));
                chip.addClassName("search-chip");
                chip.setAriaLabel(getTranslation("search.chip.remove", label));
                chips.add(chip);
            }
        }
        return chips;
    }

    private void notices(SearchQuery query, SearchAnswer answer) {
        var state = answer.state();
        if (state.condition() == Condition.REBUILDING) {
            results.add(notice(getTranslation("search.rebuilding", state.percent())));
        }
        if (answer.advice() != null) {
            results.add(notice(getTranslation(answer.advice())));
        }
        if (answer.didYouMean() != null) {
            var better = new RouterLink(answer.didYouMean(), SearchView.class);
            better.setQueryParameters(SearchNavigation.address(SearchNavigation.worded(query, answer.didYouMean())));
            var line = new Paragraph(new Span(getTranslation("search.did-you-mean") + " "), better);
            line.addClassName("search-near");
            results.add(line);
        }
    }

    private Component nothing(SearchQuery query, SearchAnswer answer) {
        if (answer.state().condition() == Condition.UNAVAILABLE) {
            return new EmptyState(
                    "warning", getTranslation("search.unavailable"), getTranslation("search.unavailable.text"));
        }
        var wider = answer.zeroHelp().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(help -> {
                    var without = new Button(
                            getTranslation(
                                    "search.zero.without",
                                    getTranslation(FacetLabels.key(help.getKey())),
                                    help.getValue()),
                            _ -> SearchNavigation.open(
                                    UI.getCurrent(), SearchNavigation.without(query, help.getKey())));
                    without.addClassName("search-wider");
                    return (Component) without;
                })
                .toArray(Component[]::new);
        return new EmptyState("search", getTranslation("search.zero"), getTranslation("search.zero.text"), wider);
    }

    private Component list(SearchQuery query, SearchAnswer answer) {
        var list = new OrderedList();
        list.addClassName("search-hits");
        for (var hit : answer.items()) {
            var item = new HitItem(hit);
            item.onChosen(() -> choose(query, hit, item, list));
            list.add(item);
        }
        list.addAttachListener(_ -> list.getElement().executeJs(WALK));
        list.getChildren().findFirst().ifPresent(first -> ((HitItem) first).setChosen(true));
        return list;
    }

    private void choose(SearchQuery query, SearchHit hit, HitItem item, OrderedList list) {
        list.getChildren().forEach(each -> ((HitItem) each).setChosen(each == item));
        preview.show(query.text(), hit);
    }

    private Component pages(SearchQuery query, SearchAnswer answer) {
        var pages = new Nav();
        pages.addClassName("search-pages");
        pages.getElement().setAttribute("aria-label", getTranslation("search.pages"));
        var last = (int) ((answer.total() - 1) / answer.size());
        pages.setVisible(last > 0);
        if (query.page() > 0) {
            pages.add(page(query, query.page() - 1, "search.pages.previous"));
        }
        pages.add(new Span(getTranslation("search.pages.of", query.page() + 1, last + 1)));
        if (query.page() < last) {
            pages.add(page(query, query.page() + 1, "search.pages.next"));
        }
        return pages;
    }

    private RouterLink page(SearchQuery query, int page, String key) {
        var link = new RouterLink(getTranslation(key), SearchView.class);
        link.setQueryParameters(SearchNavigation.address(SearchNavigation.page(query, page)));
        return link;
    }

    private Component gap(SearchGap gap) {
        var line = new Paragraph(getTranslation(gap.reasonKey(), gap.count()));
        line.addClassName("search-gap");
        return line;
    }

    private static Component notice(String text) {
        var notice = new Paragraph(text);
        notice.addClassName("search-notice");
        notice.getElement().setAttribute("role", "status");
        return notice;
    }
}
