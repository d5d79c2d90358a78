package org.rapporteur.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where there is nothing yet: why it is empty, and the first step. */
public class EmptyState extends Div {

    /**
     * @param icon name of the icon
     * @param title already translated
     * @param text already translated: what will be here and how it gets here
     * @param actions the first step, if the reader may take it
     */
    public EmptyState(String icon, String title, String text, Component... actions) {
        this(icon, new Div(title), text, actions);
    }

    private EmptyState(String icon, HtmlContainer heading, String text, Component... actions) {
        addClassName("empty");
        heading.addClassName("empty-title");
        add(new Icon(icon), heading, new Paragraph(text));
        add(actions);
    }

    /** The same as a whole page, whose heading it then has. */
    static EmptyState page(String icon, String title, String text, Component... actions) {
        return new EmptyState(icon, new H1(title), text, actions);
    }
}
