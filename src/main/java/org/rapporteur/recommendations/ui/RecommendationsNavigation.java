package org.rapporteur.recommendations.ui;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.UUID;
import org.rapporteur.base.ui.NavigationItem;
import org.rapporteur.meetings.ui.MeetingTab;
import org.rapporteur.meetings.ui.TabCounts;
import org.rapporteur.recommendations.AddresseeDetails;
import org.rapporteur.recommendations.AddresseeId;
import org.rapporteur.recommendations.RecommendationChanged;
import org.rapporteur.recommendations.RecommendationFilter;
import org.rapporteur.recommendations.RecommendationId;
import org.rapporteur.recommendations.Recommendations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ways to the pages of the follow-up. */
@Configuration(proxyBeanMethods = false)
class RecommendationsNavigation {

    static final String RECOMMENDATION = "recommendationId";
    static final String ADDRESSEE = "addresseeId";

    private final TabCounts counts;

    RecommendationsNavigation(TabCounts counts) {
        this.counts = counts;
    }

    @Bean
    NavigationItem recommendationsPage() {
        return NavigationItem.of(
                "recommendations.navigation", "check", NavigationItem.Group.MAIN, 40, RecommendationsView.class);
    }

    @Bean
    MeetingTab recommendationsTab(Recommendations recommendations) {
        return MeetingTab.of("recommendations.navigation", 500, MeetingRecommendationsView.class)
                .counting(meeting -> recommendations.count(RecommendationFilter.of(meeting)));
    }

    @TransactionalEventListener
    void on(RecommendationChanged changed) {
        counts.changed(changed.meeting());
    }

    static RouteParameters of(RecommendationId id) {
        return new RouteParameters(RECOMMENDATION, id.toString());
    }

    static RouteParameters of(RecommendationId id, AddresseeId addressee) {
        return new RouteParameters(
                new RouteParam(RECOMMENDATION, id.toString()), new RouteParam(ADDRESSEE, addressee.toString()));
    }

    /** @throws NotFoundException when what stands in its place is no id */
    static UUID id(BeforeEvent event, String name) {
        try {
            return UUID.fromString(event.getRouteParameters().get(name).orElseThrow(NotFoundException::new));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    /** Number and part as people say it, such as "II/3 (a)". */
    static String reference(AddresseeDetails addressee) {
        return addressee.partLabel().isEmpty() ? addressee.number() : addressee.number() + " " + addressee.partLabel();
    }
}
