package org.rapporteur.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A page in two columns of cards, the wide one first; below each other on a phone. */
public class Columns extends Div {

    private final Div main = new Div();
    private final Div side = new Div();

    /** Two empty columns. */
    public Columns() {
        addClassName("columns");
        main.addClassName("stack");
        side.addClassName("stack");
        super.add(main, side);
    }

    /** Adds cards to the wide column. */
    public Columns main(Component... cards) {
        main.add(cards);
        return this;
    }

    /** Adds cards to the narrow column. */
    public Columns side(Component... cards) {
        side.add(cards);
        return this;
    }

    /** Adds a card to a column. */
    public Columns put(PlacedCard.Column column, Component card) {
        return column == PlacedCard.Column.MAIN ? main(card) : side(card);
    }

    /** Whether the wide column has no card yet. */
    public boolean mainIsEmpty() {
        return main.getComponentCount() == 0;
    }
}
