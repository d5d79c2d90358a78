package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rapporteur.notifications.ui.HomeCard;
import org.rapporteur.recommendations.Addressees;

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
        return Column.MAIN;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> render() {
        var headline = addressees.ownHeadline();
        return headline.noData() ? Optional.empty() : Optional.of(new LevelsCard("recommendations.own", headline));
    }
}
