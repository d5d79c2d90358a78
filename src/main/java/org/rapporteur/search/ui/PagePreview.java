package org.rapporteur.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchHit;

/** The page of the chosen result on which the words stand, beside the results where there is room. */
class PagePreview extends Aside {
    private final transient Search search;

    PagePreview(Search search) {
        this.search = search;
        addClassNames("card", "search-preview");
        getElement().setAttribute("aria-label", getTranslation("search.preview"));
        setVisible(false);
    }

    /** Shows the page of a hit; nothing when it has no text or is not visible any more. */
    void show(String text, SearchHit hit) {
        clear();
        search.page(text, hit.type(), hit.id())
                .filter(page -> !page.extract().isEmpty())
                .ifPresent(this::fill);
    }

    /** Shows nothing. */
    void clear() {
        removeAll();
        setVisible(false);
    }

    private void fill(SearchHit page) {
        var heading = new Div(new H2(page.title()));
        heading.addClassName("preview-heading");
        if (page.pageNumber() != null) {
            heading.add(new Span(getTranslation("search.preview.page", page.pageNumber())));
        }
        var sheet = new Div(new MarkedText(page.extract()));
        sheet.addClassName("preview-sheet");
        if (page.language() != null) {
            sheet.getElement().setAttribute("lang", page.language());
        }
        var open = new Anchor(page.url(), getTranslation("search.preview.open"));
        open.addClassName("preview-open");
        var ground = new Div(sheet);
        ground.addClassName("preview-ground");
        ground.getElement().setAttribute("tabindex", "0");
        var foot = new Div(open);
        foot.addClassName("preview-foot");
        add(heading, ground, foot);
        setVisible(true);
    }
}
