package org.rapporteur.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.FileSize;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.search.FoundFile;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchPlace;
import org.rapporteur.search.SearchPreview;
import org.rapporteur.search.ui.SearchNavigation.Chosen;

/**
 * The chosen result seen closer: its facts, the pages on which the words stand, and one of them. It stands beside the
 * results where there is room; elsewhere it lies over them when it is asked for.
 */
class PagePreview extends Aside {
    private final transient Search search;
    private final Changed changed;
    private final Button close;
    private @Nullable Runnable closed;

    /** Told when another page is looked at. */
    @FunctionalInterface
    interface Changed {
        void to(Chosen chosen);
    }

    PagePreview(Search search, Changed changed) {
        this.search = search;
        this.changed = changed;
        addClassNames("card", "search-preview");
        getElement().setAttribute("aria-label", getTranslation("search.preview"));
        close = new Button(new Icon("close"), _ -> lower());
        close.setAriaLabel(getTranslation("search.preview.close"));
        close.addClassName("preview-close");
        close.addClickShortcut(Key.ESCAPE).listenOn(this);
        setVisible(false);
    }

    /** Shows a thing; nothing when it is not visible any more. */
    void show(String words, Chosen chosen) {
        removeAll();
        var shown = search.preview(words, chosen.type(), chosen.id(), chosen.place(), getLocale());
        shown.ifPresent(preview -> fill(words, preview));
        setVisible(shown.isPresent());
    }

    /** Shows nothing. */
    void clear() {
        removeAll();
        removeClassName("raised");
        setVisible(false);
    }

    /**
     * Lays it over the results where there is no room beside them.
     *
     * @param whenClosed done when it is closed again
     */
    void raise(Runnable whenClosed) {
        closed = whenClosed;
        addClassName("raised");
        close.focus();
    }

    private void lower() {
        removeClassName("raised");
        if (closed != null) {
            closed.run();
        }
    }

    private void fill(String words, SearchPreview preview) {
        var hit = preview.hit();
        var heading = new Div(new H2(hit.title()), close);
        heading.addClassName("preview-heading");
        add(heading, facts(preview));
        if (preview.places().size() > 1) {
            add(places(words, preview));
        }
        if (!hit.extract().isEmpty()) {
            add(sheet(hit));
        }
        var open = new Anchor(SearchNavigation.target(words, hit), getTranslation("search.preview.open"));
        open.addClassName("preview-open");
        var foot = new Div(open);
        foot.addClassName("preview-foot");
        search.file(hit).ifPresent(file -> foot.add(download(file)));
        add(foot);
    }

    /** The file itself, with what to know before taking it: its format, its size, and whose name will stand on it. */
    private Component[] download(FoundFile file) {
        var link = new Anchor(file.path(), getTranslation("search.preview.download"));
        link.addComponentAsFirst(new Icon("download"));
        link.addClassName("preview-download");
        link.getElement().setAttribute("router-ignore", true);
        link.setAriaLabel(getTranslation(
                file.asPdf() ? "search.preview.download.as-pdf" : "search.preview.download.file", file.name()));
        var size = FileSize.of(file.size(), getLocale());
        var original = file.format().isEmpty() ? size : file.format() + " · " + size;
        var facts = new Span(file.asPdf() ? getTranslation("search.preview.as-pdf", original) : original);
        facts.addClassName("preview-file");
        if (!file.marked()) {
            return new Component[] {link, facts};
        }
        var marked = new Paragraph(getTranslation("search.preview.marked"));
        marked.addClassName("preview-marked");
        return new Component[] {link, facts, marked};
    }

    private Component facts(SearchPreview preview) {
        var hit = preview.hit();
        var line = new Div(new Span(new HitFacts(this).whole(hit)));
        line.addClassName("preview-facts");
        if (hit.pageNumber() != null && preview.pages() > 0) {
            var page = new Span(getTranslation("search.preview.page", hit.pageNumber(), preview.pages()));
            page.addClassName("preview-page");
            line.add(page);
        }
        return line;
    }

    /** The pages with a hit, one click each. */
    private Component places(String words, SearchPreview preview) {
        var places = new Div();
        places.addClassName("preview-places");
        places.getElement().setAttribute("role", "group");
        places.getElement().setAttribute("aria-label", getTranslation("search.preview.places"));
        var several =
                preview.places().stream().map(SearchPlace::variant).distinct().count() > 1;
        for (var at = 0; at < preview.places().size(); at++) {
            var place = preview.places().get(at);
            var language = place.language();
            var name = getTranslation("search.preview.place", place.page());
            var button = new Button(several && language != null ? name + " " + language : name);
            button.setAriaLabel(getTranslation("search.preview.place.of", place.page(), place.marks()));
            button.addClassName("preview-place");
            button.getElement().setAttribute("aria-pressed", String.valueOf(at == preview.chosen()));
            var chosen = new Chosen(preview.hit().type(), preview.hit().id(), at);
            button.addClickListener(_ -> {
                show(words, chosen);
                changed.to(chosen);
            });
            places.add(button);
        }
        return places;
    }

    private Component sheet(SearchHit hit) {
        var sheet = new Div(new MarkedText(hit.extract()));
        sheet.addClassName("preview-sheet");
        if (hit.language() != null) {
            sheet.getElement().setAttribute("lang", hit.language());
        }
        var ground = new Div(sheet);
        ground.addClassName("preview-ground");
        ground.getElement().setAttribute("tabindex", "0");
        ground.getElement().setAttribute("role", "region");
        ground.getElement().setAttribute("aria-label", getTranslation("search.preview.sheet"));
        return ground;
    }
}
