package org.rapporteur.base.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** A list of lines in a card. */
public class Rows extends UnorderedList {

    /** An empty list. */
    public Rows() {
        addClassName("rows");
    }

    /** Adds a line. */
    public Rows line(Row row) {
        add(new ListItem(row));
        return this;
    }
}
