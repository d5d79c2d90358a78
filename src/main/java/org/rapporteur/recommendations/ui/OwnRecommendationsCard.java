package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.rapporteur.base.ui.Card;
import org.rapporteur.notifications.ui.HomeCard;
import org.rapporteur.recommendations.Addressees;
import org.rapporteur.recommendations.Headline;
import org.rapporteur.recommendations.Level;

/** On Home: how far the reader's own State or organisation is with what was recommended to it. */
@org.springframework.stereotype.Component
class OwnRecommendationsCard implements HomeCard {

    private static final int ORDER = 300;

    private final Addressees addressees;

    OwnRecommendationsCard(Addressees addressees) {
        this.addressees = addressees;
    }

    @Override
    public Column column() {
        return Column.SIDE;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> render() {
        var headline = addressees.ownHeadline();
        return headline.noData() ? Optional.empty() : Optional.of(card(headline));
    }

    private static Card card(Headline headline) {
        var ui = UI.getCurrent();
        var figures = new Div();
        figures.addClassName("figures");
        for (var level : Level.values()) {
            if (headline.at(level) > 0) {
                var words = headline.at(level) + " " + ui.getTranslation("recommendations.level." + level);
                figures.add(new Span(new LevelBadge(level), new Span(words)));
            }
        }
        return new Card(ui.getTranslation("recommendations.own"))
                .note(ui.getTranslation(
                        "recommendations.n-of-m-reported", headline.reported(), headline.addressed()))
                .with(
                        new DistributionBar(headline),
                        figures,
                        new RouterLink(ui.getTranslation("recommendations.open-matrix"), MatrixView.class));
    }
}
