package org.rapporteur.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Readers;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.search.SavedSearches;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchAnswer;
import org.rapporteur.search.SearchGap;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.ui.SearchNavigation.Chosen;

/**
 * Somebody remembers a word, a symbol or a name and wants the page it stands on. What was found is in the middle, what
 * narrows it at the left, the page itself at the right; every state of it has an address.
 */
@Route(SearchNavigation.ROUTE)
@PermitAll
class SearchView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /**
     * Arrow keys walk the results as in a list, from the search field too unless it offers something itself; the walk ends
     * itself when the list has left the page.
     */
    private static final String WALK = """
            const list = this;
            const walk = event => {
              if (!list.isConnected) {
                document.removeEventListener('keydown', walk);
                return;
              }
              const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
              const at = document.activeElement;
              const field = at.closest('.top-search') && !document.querySelector('.top-search option');
              if (step === 0 || event.altKey || event.ctrlKey || event.metaKey
                  || (at !== document.body && at.id !== 'content' && !field && !list.contains(at))) {
                return;
              }
              const links = [...list.querySelectorAll('.hit-title')];
              const hit = at.closest('.hit')?.querySelector('.hit-title');
              const next = links[links.indexOf(hit) + (hit || step > 0 ? step : 0)];
              if (next) {
                event.preventDefault();
                next.focus();
                next.closest('.hit').scrollIntoView({block: 'nearest'});
              }
            };
            document.addEventListener('keydown', walk);
            """;

    private final transient Search search;
    private final transient SavedSearches saved;
    private final transient Readers readers;
    private final Aside facets = new Aside();
    private final Section results = new Section();
    private final PagePreview preview;
    private SearchQuery query = SearchQuery.of("");
    private @Nullable Chosen chosen;
    private String title = "";

    SearchView(Search search, SavedSearches saved, Readers readers) {
        this.search = search;
        this.saved = saved;
        this.readers = readers;
        this.preview = new PagePreview(search, chosen -> SearchNavigation.note(UI.getCurrent(), query, chosen));
        addClassName("search");
        facets.addClassName("search-facets");
        facets.getElement().setAttribute("aria-label", getTranslation("search.facets"));
        results.addClassName("search-results");
        add(facets, results, preview);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation().getQueryParameters());
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(QueryParameters address) {
        query = SearchNavigation.query(address);
        facets.removeAll();
        results.removeAll();
        preview.clear();
        removeClassName("search-begin");
        chosen = null;
        if (query.text().isBlank() && !query.filtered()) {
            begin();
            return;
        }
        var answer = search.find(query, getLocale());
        title = query.text().isBlank()
                ? getTranslation("search.title")
                : getTranslation(
                        "search.title.query", SearchHeading.shown(query.text().strip()));
        var facetBar = new FacetBar(query, answer);
        facets.setVisible(!facetBar.isEmpty());
        facets.add(facetBar);
        setClassName("search-begin", answer.items().isEmpty() && facetBar.isEmpty());
        results.add(
                new SearchHeading(query, answer, saved),
                new SearchChips(query, answer, readers.current()),
                new SearchNotices(query, answer));
        if (answer.items().isEmpty()) {
            results.add(new NothingFound(query, answer));
            if (answer.answered()) {
                results.add(help(true));
            }
        } else {
            results.add(
                    list(answer, SearchNavigation.chosen(address).orElse(null)), pages(answer), keys(), help(false));
        }
        addNotSearched();
        SearchNavigation.saved(address).flatMap(saved::find).ifPresent(own -> saved.seen(own.id()));
    }

    /** The page before anything was asked: one's saved searches, and how to ask. */
    private void begin() {
        title = getTranslation("search.title");
        facets.setVisible(false);
        addClassName("search-begin");
        results.add(new PageHeader(title).line(getTranslation("search.empty.text")));
        var own = saved.own();
        if (!own.isEmpty()) {
            results.add(new Card(getTranslation("search.saved")).with(new SavedSearchRows(saved, own, true)));
        }
        results.add(new SearchHelp());
    }

    private Component list(SearchAnswer answer, @Nullable Chosen asked) {
        var list = new OrderedList();
        list.addClassName("search-hits");
        for (var hit : answer.items()) {
            var item = new HitItem(query.text(), hit);
            item.onChosen(() -> choose(hit, item, list));
            item.onCloser(() -> {
                choose(hit, item, list);
                SearchNavigation.note(UI.getCurrent(), query, new Chosen(hit.type(), hit.id(), null));
                preview.raise(() -> {
                    SearchNavigation.note(UI.getCurrent(), query);
                    item.focusCloser();
                });
            });
            list.add(item);
        }
        list.addAttachListener(_ -> list.getElement().executeJs(WALK));
        var first = answer.items().getFirst();
        var shown = asked == null ? new Chosen(first.type(), first.id(), null) : asked;
        mark(list, answer.items(), shown);
        preview.show(query.text(), shown);
        chosen = shown.whole();
        if (asked != null) {
            preview.raise(() -> SearchNavigation.note(UI.getCurrent(), query));
        }
        return list;
    }

    private static void mark(OrderedList list, List<SearchHit> hits, Chosen chosen) {
        for (var at = 0; at < hits.size(); at++) {
            ((HitItem) list.getComponentAt(at)).setChosen(chosen.is(hits.get(at)));
        }
    }

    private void choose(SearchHit hit, HitItem item, OrderedList list) {
        var next = new Chosen(hit.type(), hit.id(), null);
        if (next.equals(chosen)) {
            return;
        }
        chosen = next;
        list.getChildren().forEach(each -> ((HitItem) each).setChosen(each == item));
        preview.show(query.text(), next);
        SearchNavigation.note(UI.getCurrent(), query, next);
    }

    private Component pages(SearchAnswer answer) {
        var pages = new Nav();
        pages.addClassName("search-pages");
        pages.getElement().setAttribute("aria-label", getTranslation("search.pages"));
        var last = (int) ((answer.total() - 1) / answer.size());
        pages.setVisible(last > 0);
        if (query.page() > 0) {
            pages.add(page(query.page() - 1, "search.pages.previous"));
        }
        pages.add(new Span(getTranslation("search.pages.of", query.page() + 1, last + 1)));
        if (query.page() < last) {
            pages.add(page(query.page() + 1, "search.pages.next"));
        }
        return pages;
    }

    private RouterLink page(int page, String key) {
        var link = new RouterLink(getTranslation(key), SearchView.class);
        link.setQueryParameters(SearchNavigation.address(query.onPage(page)));
        return link;
    }

    private Component keys() {
        var keys = new Paragraph(getTranslation("search.keys"));
        keys.addClassName("search-keys");
        return keys;
    }

    /** How to ask, folded away where there are results to look at. */
    private Component help(boolean opened) {
        var help = new Details(getTranslation("search.help"), SearchHelp.ways());
        help.addClassName("search-how");
        help.setOpened(opened);
        return help;
    }

    private void addNotSearched() {
        var gaps = search.notSearched(query);
        if (gaps.isEmpty()) {
            return;
        }
        var list = new Div();
        list.addClassName("search-gaps");
        var heading = new H2(getTranslation("search.gaps"));
        heading.addClassName("search-gaps-title");
        list.add(heading);
        gaps.forEach(gap -> list.add(gap(gap)));
        results.add(list);
    }

    private Component gap(SearchGap gap) {
        var line = new Paragraph(getTranslation(gap.reasonKey(), gap.count()));
        line.addClassName("search-gap");
        return line;
    }
}
