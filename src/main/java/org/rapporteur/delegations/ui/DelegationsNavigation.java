package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;
import java.util.UUID;
import org.rapporteur.delegations.DelegationId;
import org.rapporteur.delegations.DelegationSummary;
import org.rapporteur.delegations.Delegations;
import org.rapporteur.delegations.DelegationsChanged;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.ui.MeetingTab;
import org.rapporteur.meetings.ui.MeetingsNavigation;
import org.rapporteur.meetings.ui.TabCounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ways to the pages of delegations, and their tab at a meeting. */
@Configuration(proxyBeanMethods = false)
class DelegationsNavigation {

    static final String DELEGATION = "delegationId";

    private final TabCounts counts;

    DelegationsNavigation(TabCounts counts) {
        this.counts = counts;
    }

    @TransactionalEventListener
    void on(DelegationsChanged changed) {
        counts.changed(changed.meetingId());
    }

    /** Third among the tabs, with the number of parties. */
    @Bean
    MeetingTab delegationsTab(Delegations delegations) {
        return MeetingTab.of("delegations.title", 200, DelegationsView.class)
                .shownWhen(delegations::maySee)
                .counting(delegations::count);
    }

    static RouteParameters of(DelegationSummary delegation) {
        return of(delegation.meetingId(), delegation.id());
    }

    private static RouteParameters of(MeetingId meeting, DelegationId delegation) {
        return new RouteParameters(
                Map.of(MeetingsNavigation.MEETING, meeting.toString(), DELEGATION, delegation.toString()));
    }

    /** A link to a delegation that reads as the name of its party. */
    static RouterLink link(DelegationSummary delegation, String name) {
        return new RouterLink(name, DelegationView.class, of(delegation));
    }

    static void open(MeetingId meeting, DelegationId delegation) {
        UI.getCurrent().navigate(DelegationView.class, of(meeting, delegation));
    }

    /** @throws NotFoundException when what stands in its place is no id */
    static DelegationId delegationOf(BeforeEvent event) {
        try {
            var text = event.getRouteParameters().get(DELEGATION).orElseThrow(NotFoundException::new);
            return new DelegationId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
