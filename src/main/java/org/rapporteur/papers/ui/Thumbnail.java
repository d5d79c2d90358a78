package org.rapporteur.papers.ui;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.rapporteur.papers.PaperSummary;

/** The first page of a paper, small; where there is no picture of it, a sheet with its language. It repeats what stands beside it. */
class Thumbnail extends Span {

    /** @param drawn whether there is a picture */
    Thumbnail(PaperSummary paper, boolean drawn) {
        addClassName("thumbnail");
        getElement().setAttribute("aria-hidden", "true");
        if (drawn) {
            var picture = new Image(
                    PapersNavigation.thumbnail(
                            paper.id(),
                            paper.language(),
                            paper.renditions().getFirst().newest()),
                    "");
            picture.getElement().setAttribute("loading", "lazy");
            add(picture);
        } else {
            add(new Span(paper.language().value().toUpperCase(Locale.ROOT)));
        }
    }
}
