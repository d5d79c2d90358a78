package org.rapporteur.papers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.papers.FileVersionDetails;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.RenditionDetails;
import org.rapporteur.papers.RenditionStatus;

/** What a reader has to know before they rely on what stands below, each with the way to what counts. */
class ReadingNotes extends Div {

    ReadingNotes(PaperDetails paper, LanguageTag language, @Nullable FileVersionDetails file) {
        addClassName("stack");
        var original = paper.summary().language();
        paper.in(language)
                .map(RenditionDetails::status)
                .filter(status -> status == RenditionStatus.UNOFFICIAL || status == RenditionStatus.MACHINE)
                .ifPresent(status -> note(
                        getTranslation("papers.translation." + status.name().toLowerCase(Locale.ROOT)),
                        link(
                                paper,
                                original,
                                getTranslation("papers.translation.original", original.displayName(getLocale())))));
        var newest = paper.in(language).map(found -> found.versions().size()).orElse(0);
        if (file != null && file.number() < newest) {
            note(
                    getTranslation("papers.version.older", file.number(), newest),
                    link(paper, language, getTranslation("papers.version.newest")));
        }
        setVisible(getComponentCount() > 0);
    }

    private void note(String sentence, RouterLink way) {
        var note = new Div(new Span(sentence), way);
        note.addClassName("paper-warning");
        note.getElement().setAttribute("role", "note");
        add(note);
    }

    private static RouterLink link(PaperDetails paper, LanguageTag language, String text) {
        var link = new RouterLink(text, PaperView.class, PapersNavigation.of(paper.id()));
        link.setQueryParameters(QueryParameters.of("lang", language.value()));
        return link;
    }
}
