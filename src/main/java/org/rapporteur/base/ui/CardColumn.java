package org.rapporteur.base.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;

/** On a phone a line of a table is a card: one column shows all that matters, the others go. */
public final class CardColumn {

    private static final int NARROW = 860;

    private CardColumn() {}

    /**
     * Shows either the card or the other columns, and follows the width of the window.
     *
     * @param card the column that says everything in one cell
     * @param others the columns of a wide screen
     */
    public static <T> void of(Grid<T> grid, Grid.Column<T> card, List<? extends Grid.Column<T>> others) {
        card.setVisible(false);
        grid.addAttachListener(attached -> {
            var page = attached.getUI().getPage();
            var listening = page.addBrowserWindowResizeListener(resized -> show(resized.getWidth(), card, others));
            grid.addDetachListener(detached -> {
                listening.remove();
                detached.unregisterListener();
            });
            page.executeJs("return window.innerWidth").then(Integer.class, width -> show(width, card, others));
        });
    }

    private static <T> void show(int width, Grid.Column<T> card, List<? extends Grid.Column<T>> others) {
        card.setVisible(width <= NARROW);
        others.forEach(column -> column.setVisible(width > NARROW));
    }
}
