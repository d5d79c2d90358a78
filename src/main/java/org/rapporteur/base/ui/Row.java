package org.rapporteur.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One line of a list in a card: something before, a title with a remark below it, something after. */
public class Row extends Div {

    private final Div text = new Div();
    private final Div after = new Div();

    /** @param title what the line is about: plain text in a {@link Span} or a link */
    public Row(Component title) {
        addClassName("row");
        text.addClassName("row-text");
        title.addClassName("row-title");
        text.add(title);
        after.addClassName("row-after");
        add(text, after);
    }

    /** A line about plain text. */
    public Row(String title) {
        this(new Span(title));
    }

    /** Puts something before the title, such as a flag or a date. */
    public Row before(Component component) {
        component.addClassName("row-before");
        addComponentAsFirst(component);
        return this;
    }

    /** Adds a remark below the title. */
    public Row remark(String remark) {
        var line = new Span(remark);
        line.addClassName("row-remark");
        text.add(line);
        return this;
    }

    /** Adds something at the end of the line, such as chips or a button. */
    public Row after(Component... components) {
        after.add(components);
        return this;
    }
}
