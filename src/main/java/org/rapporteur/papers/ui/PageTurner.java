package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntConsumer;

/** Turns the pages of a list, each of which has its own address. */
class PageTurner extends Nav {

    /**
     * @param page the present page, from 0
     * @param pages how many there are
     * @param open goes to a page
     */
    PageTurner(int page, int pages, IntConsumer open) {
        addClassName("paper-pages");
        getElement().setAttribute("aria-label", getTranslation("papers.pages"));
        var previous = new Button(getTranslation("papers.pages.previous"), _ -> open.accept(page - 1));
        previous.setEnabled(page > 0);
        var next = new Button(getTranslation("papers.pages.next"), _ -> open.accept(page + 1));
        next.setEnabled(page + 1 < pages);
        add(previous, new Span(getTranslation("papers.pages.of", page + 1, pages)), next);
    }
}
