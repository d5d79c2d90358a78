package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.rapporteur.base.ui.Card;
import org.rapporteur.recommendations.Headline;

/** On Home: how many stand at which level, as a bar with its figures. */
final class LevelsCard extends Card {

    /** @param titleKey translation key of what is counted */
    LevelsCard(String titleKey, Headline headline) {
        super(new Span().getTranslation(titleKey));
        var figures = new Div();
        figures.addClassName("figures");
        headline.distribution().forEach((level, count) -> {
            var words = count + " " + getTranslation("recommendations.level." + level);
            figures.add(new Span(new LevelBadge(level), new Span(words)));
        });
        note(getTranslation("recommendations.n-of-m-reported", headline.reported(), headline.addressed()));
        action(new RouterLink(getTranslation("recommendations.open-matrix"), MatrixView.class));
        with(new DistributionBar(headline), figures);
    }
}
