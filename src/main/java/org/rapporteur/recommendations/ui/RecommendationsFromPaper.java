package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.rapporteur.base.ui.Row;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.ui.PaperUse;
import org.rapporteur.recommendations.RecommendationSummary;
import org.rapporteur.recommendations.Recommendations;
import org.rapporteur.recommendations.SourceKind;

/** The recommendations that come from a paper, on the page of the paper. */
@org.springframework.stereotype.Component
class RecommendationsFromPaper implements PaperUse {

    private static final int LONGEST = 120;

    private final Recommendations recommendations;

    RecommendationsFromPaper(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public List<Row> of(PaperSummary paper) {
        return recommendations.comingFrom(SourceKind.PAPER, paper.id().value()).stream()
                .map(RecommendationsFromPaper::row)
                .toList();
    }

    private static Row row(RecommendationSummary one) {
        var speaker = new Span();
        var title = speaker.getTranslation("recommendations.numbered", one.number());
        return new Row(new RouterLink(title, RecommendationView.class, RecommendationsNavigation.of(one.id())))
                .remark(ShortText.of(one.text(), UI.getCurrent().getLocale(), LONGEST))
                .after(RecommendationGrid.chip(speaker, one));
    }
}
