package org.rapporteur.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
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
        addClassName("empty");
        var heading = new Div(title);
        heading.addClassName("empty-title");
        add(new Icon(icon), heading, new Paragraph(text));
        add(actions);
    }
}
