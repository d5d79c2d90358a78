package org.rapporteur.papers.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;

/** A paragraph of plain text in which the searched words are marked; nothing in it is ever read as HTML. */
class Marked extends Paragraph {

    Marked(String text, TextMarks marks) {
        var from = 0;
        for (var range : marks.in(text)) {
            add(new Text(text.substring(from, range.from())), new Mark(text.substring(range.from(), range.to())));
            from = range.to();
        }
        add(new Text(text.substring(from)));
    }

    /** Found words. */
    @Tag("mark")
    private static final class Mark extends HtmlContainer {
        private Mark(String text) {
            setText(text);
        }
    }
}
