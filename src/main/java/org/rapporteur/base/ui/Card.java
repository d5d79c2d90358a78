package org.rapporteur.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.function.Function;

/** A titled part of a page. */
public class Card extends Section {

    private final Div heading = new Div();
    private final Div body = new Div();

    /** @param title already translated */
    public Card(String title) {
        addClassName("card");
        heading.addClassName("card-heading");
        body.addClassName("card-body");
        heading.add(new H2(title));
        getElement().setAttribute("aria-label", title);
        add(heading, body);
    }

    /** Adds a remark at the right of the title. */
    public Card note(String text) {
        var note = new Span(text);
        note.addClassName("card-note");
        heading.add(note);
        return this;
    }

    /** Adds a link or button at the right of the title. */
    public Card action(Component action) {
        action.addClassName("card-action");
        heading.add(action);
        return this;
    }

    /** Adds content below the title. */
    public Card with(Component... content) {
        body.add(content);
        return this;
    }

    /** Adds a line for each of some things. */
    public <T> Card lines(Collection<T> things, Function<T, Row> line) {
        var rows = new Rows();
        things.forEach(thing -> rows.line(line.apply(thing)));
        return with(rows);
    }

    /** Lets the content be scrolled sideways by keyboard where the screen is narrower than it. */
    public Card scrollable() {
        body.getElement().setAttribute("tabindex", "0");
        return this;
    }

    /** Removes the content, the title stays. */
    public void clear() {
        body.removeAll();
    }
}
