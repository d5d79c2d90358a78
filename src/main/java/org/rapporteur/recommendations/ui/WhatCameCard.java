package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.rapporteur.access.Readers;
import org.rapporteur.base.ui.Card;
import org.rapporteur.notifications.ui.HomeCard;
import org.rapporteur.recommendations.FollowUp;
import org.rapporteur.recommendations.Headline;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.RecommendationFilter;

/** What came of all recommendations, on the Home of whoever belongs to no party; the others see their own. */
@SpringComponent
class WhatCameCard implements HomeCard {

    private final FollowUp followUp;
    private final Readers readers;

    WhatCameCard(FollowUp followUp, Readers readers) {
        this.followUp = followUp;
        this.readers = readers;
    }

    @Override
    public Column column() {
        return Column.MAIN;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Component> render() {
        if (!readers.current().parties().isEmpty()) {
            return Optional.empty();
        }
        var headline = followUp.dashboard(RecommendationFilter.ALL).total();
        return headline.noData() ? Optional.empty() : Optional.of(new Shown(headline));
    }

    /** The card itself. */
    private static final class Shown extends Div {

        Shown(Headline headline) {
            var legend = new Div();
            legend.addClassName("home-levels");
            headline.distribution().forEach((level, count) -> legend.add(level(level, count)));
            add(new Card(getTranslation("recommendations.home.all"))
                    .action(new RouterLink(getTranslation("recommendations.home.open"), MatrixView.class))
                    .with(new DistributionBar(headline), legend));
        }

        private Span level(Level level, int count) {
            var words = new Span(count + " " + getTranslation("recommendations.level." + level));
            return new Span(new LevelBadge(level), words);
        }
    }
}
