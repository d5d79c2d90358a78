package org.rapporteur.papers.ui;

import com.vaadin.flow.dom.Element;

/** Writes plain text into a page, with the searched words marked; nothing in it is ever read as HTML. */
final class Marked {

    private final TextMarks marks;

    Marked(TextMarks marks) {
        this.marks = marks;
    }

    /** A new element of this kind with a text. */
    Element element(String tag, String text) {
        var element = new Element(tag);
        var from = 0;
        for (var range : marks.in(text)) {
            if (range.from() > from) {
                element.appendChild(Element.createText(text.substring(from, range.from())));
            }
            element.appendChild(new Element("mark").setText(text.substring(range.from(), range.to())));
            from = range.to();
        }
        if (from < text.length()) {
            element.appendChild(Element.createText(text.substring(from)));
        }
        return element;
    }
}
