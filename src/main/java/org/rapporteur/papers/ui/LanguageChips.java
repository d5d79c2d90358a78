package org.rapporteur.papers.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rapporteur.papers.RenditionSummary;

/** The languages of a paper in one look: filled when there, dashed when due, marked when late. */
class LanguageChips extends Span {

    LanguageChips(List<RenditionSummary> renditions) {
        addClassName("paper-languages");
        var own = Comparator.comparing(
                (RenditionSummary rendition) -> !rendition.language().isOf(getLocale()));
        renditions.stream().sorted(own).forEach(rendition -> add(chip(rendition)));
    }

    private Span chip(RenditionSummary rendition) {
        var state = rendition.there() ? "there" : rendition.overdue() ? "late" : "due";
        var chip = new Span(rendition.language().value().toUpperCase(Locale.ROOT));
        chip.addClassNames("paper-language", "paper-language-" + state);
        var said =
                getTranslation("papers.language." + state, rendition.language().displayName(getLocale()));
        chip.setTitle(said);
        chip.getElement().setAttribute("role", "img").setAttribute("aria-label", said);
        return chip;
    }
}
