package org.rapporteur.base.ui;

import com.vaadin.flow.component.html.Span;

/** A drawn sign in the colour of the text around it; decoration, hidden from screen readers. */
public class Icon extends Span {

    /** @param name one of {@code styles/icons.css} */
    public Icon(String name) {
        addClassNames("icon", "icon-" + name);
        getElement().setAttribute("aria-hidden", "true");
    }
}
