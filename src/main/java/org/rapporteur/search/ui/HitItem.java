package org.rapporteur.search.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchType;

/** One result: what it is, where it belongs, and the place in it that was found. */
class HitItem extends ListItem {
    private static final Map<SearchType, String> ICONS = Map.of(
            SearchType.PAPER, "paper",
            SearchType.MEETING, "meeting",
            SearchType.AGENDA_ITEM, "calendar",
            SearchType.RECOMMENDATION, "check",
            SearchType.PARTY, "flag",
            SearchType.ORGANISATION, "organisation",
            SearchType.PERSON, "person",
            SearchType.RECORD, "edit");

    private final Article article = new Article();
    private final Button closer = new Button();

    HitItem(String words, SearchHit hit) {
        addClassName("hit-item");
        article.addClassName("hit");
        var icon = new Icon(Objects.requireNonNull(ICONS.get(hit.type())));
        var kind = new Span(getTranslation(FacetLabels.key(hit.type())));
        kind.addClassName("sr-only");
        var title = new Anchor(SearchNavigation.target(words, hit), new MarkedText(hit.markedTitle()));
        title.addClassName("hit-title");
        closer.setText(getTranslation("search.preview.closer"));
        closer.setAriaLabel(getTranslation("search.preview.closer.of", hit.title()));
        closer.addClassName("hit-closer");
        var heading = new Div(icon, kind, title, closer);
        heading.addClassName("hit-heading");
        var where = new Span(new HitFacts(this).line(hit));
        where.addClassName("hit-where");
        article.add(heading, where);
        if (!hit.extract().isEmpty()) {
            var extract = new MarkedText(hit.extract());
            extract.addClassName("hit-extract");
            if (hit.language() != null) {
                extract.getElement().setAttribute("lang", hit.language());
            }
            article.add(extract);
        }
        add(article);
    }

    /** Does something when the result is reached with the keyboard or clicked. */
    void onChosen(Runnable chosen) {
        article.getElement().addEventListener("focusin", _ -> chosen.run());
        article.getElement().addEventListener("click", _ -> chosen.run());
    }

    /** Does something when it is to be seen closer where there is no room beside the results. */
    void onCloser(Runnable open) {
        closer.addClickListener(_ -> open.run());
    }

    void setChosen(boolean chosen) {
        article.setClassName("on", chosen);
    }

    /** Gives the keyboard back after it was seen closer. */
    void focusCloser() {
        closer.focus();
    }
}
