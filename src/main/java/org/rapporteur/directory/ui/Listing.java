package org.rapporteur.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import java.util.function.Function;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** A list that is a table where there is room and cards on a phone; both are read from the database page by page. */
final class Listing<T> extends Div {

    private static final int CARDS = 30;

    /** So few rows need no table that fills the page. */
    private static final int FEW = 12;

    private final Grid<T> grid = new Grid<>();
    private final Rows cards = new Rows();
    private final Button more = new Button(getTranslation("directory.more"));
    private final Function<Pageable, Page<T>> pages;
    private final Function<T, Row> card;
    private final EmptyState empty;
    private int shown;

    Listing(Function<Pageable, Page<T>> pages, Function<T, Row> card, EmptyState empty) {
        this.pages = pages;
        this.card = card;
        this.empty = empty;
        addClassName("listing");
        grid.addClassNames("page-grid", "listing-table");
        grid.setItems(
                query -> pages.apply(VaadinSpringDataHelpers.toSpringPageRequest(query)).stream(),
                _ -> Math.toIntExact(pages.apply(PageRequest.of(0, 1)).getTotalElements()));
        cards.addClassNames("card", "listing-cards");
        more.addClassName("listing-more");
        more.addClickListener(_ -> showNext());
        add(grid, cards, more, empty);
    }

    /** The table, for its columns. */
    Grid<T> grid() {
        return grid;
    }

    /** Reads everything anew. */
    void refresh() {
        grid.getDataProvider().refreshAll();
        cards.removeAll();
        shown = 0;
        var total = showNext();
        var any = total > 0;
        grid.setAllRowsVisible(total <= FEW);
        grid.setVisible(any);
        cards.setVisible(any);
        empty.setVisible(!any);
    }

    private long showNext() {
        var page = pages.apply(PageRequest.of(shown++, CARDS));
        page.forEach(item -> cards.line(card.apply(item)));
        more.setVisible(page.hasNext());
        return page.getTotalElements();
    }
}
