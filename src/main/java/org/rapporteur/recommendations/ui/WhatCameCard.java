package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.rapporteur.access.Readers;
import org.rapporteur.notifications.ui.HomeCard;
import org.rapporteur.recommendations.FollowUp;
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
        var headline = followUp.total(RecommendationFilter.ALL);
        return headline.noData() ? Optional.empty() : Optional.of(new LevelsCard("recommendations.home.all", headline));
    }
}
