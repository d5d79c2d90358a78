package org.rapporteur.base.ui;

import com.vaadin.flow.component.html.Span;

/** A word or two on the state of something. */
public class Chip extends Span {

    /** @param text already translated */
    public Chip(String text, Tone tone) {
        super(text);
        addClassNames("chip", tone.css());
    }

    /** A chip that says nothing special. */
    public Chip(String text) {
        this(text, Tone.NEUTRAL);
    }
}
