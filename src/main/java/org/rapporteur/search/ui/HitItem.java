package org.rapporteur.search.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

    HitItem(SearchHit hit) {
        addClassName("hit-item");
        article.addClassName("hit");
        var icon = new Icon(Objects.requireNonNull(ICONS.get(hit.type())));
        var kind = new Span(getTranslation(FacetLabels.key(hit.type())));
        kind.addClassName("sr-only");
        var title = new Anchor(hit.url(), new MarkedText(hit.markedTitle()));
        title.addClassName("hit-title");
        var heading = new Div(icon, kind, title);
        heading.addClassName("hit-heading");
        var where = new Span(where(hit));
        where.addClassName("hit-where");
        article.add(heading, where);
        if (!hit.extract().isEmpty()) {
            var extract = new MarkedText(hit.extract());
            extract.addClassName("hit-extract");
            article.add(extract);
        }
        add(article);
    }

    /** Does something when the result is reached with the keyboard or clicked. */
    void onChosen(Runnable chosen) {
        article.getElement().addEventListener("focusin", _ -> chosen.run());
        article.getElement().addEventListener("click", _ -> chosen.run());
    }

    void setChosen(boolean chosen) {
        article.setClassName("on", chosen);
    }

    private String where(SearchHit hit) {
        var parts = new ArrayList<String>();
        if (hit.type() != SearchType.PAPER) {
            parts.add(getTranslation(FacetLabels.key(hit.type())));
        }
        if (hit.symbol() != null) {
            parts.add(hit.symbol());
        }
        if (hit.partyLabel() != null) {
            parts.add(hit.partyLabel());
        }
        if (hit.meetingLabel() != null) {
            parts.add(hit.meetingLabel());
        }
        if (hit.type() == SearchType.PAPER && hit.pageNumber() != null) {
            parts.add(getTranslation("search.page", hit.pageNumber()));
        }
        if (hit.type() == SearchType.PAPER && !hit.languages().isEmpty()) {
            var labels = new FacetLabels(this);
            parts.add(hit.languages().stream().map(labels::language).collect(Collectors.joining(", ")));
        }
        return String.join(" · ", parts);
    }
}
