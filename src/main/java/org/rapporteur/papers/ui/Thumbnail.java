package org.rapporteur.papers.ui;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.papers.PaperSummary;

/** The first page of a paper, small; where there is no picture of it, a sheet with its format. It repeats what stands beside it. */
class Thumbnail extends Span {

    private static final Map<Pattern, String> FORMATS = Map.of(
            Pattern.compile("/pdf"), "PDF",
            Pattern.compile("word|opendocument\\.text|rtf"), "DOC",
            Pattern.compile("sheet|excel|csv"), "XLS",
            Pattern.compile("presentation|powerpoint"), "PPT",
            Pattern.compile("^image/"), "IMG",
            Pattern.compile("text/(plain|markdown)"), "TXT",
            Pattern.compile("message|outlook"), "MAIL",
            Pattern.compile("zip$"), "ZIP");

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
            add(new Span(format(paper.renditions().getFirst().mediaType())));
        }
    }

    private static String format(@Nullable String mediaType) {
        if (mediaType == null) {
            return "–";
        }
        for (var known : FORMATS.entrySet()) {
            if (known.getKey().matcher(mediaType).find()) {
                return known.getValue();
            }
        }
        return "";
    }
}
