package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Row;
import org.rapporteur.delegations.DelegationSummary;
import org.rapporteur.delegations.Delegations;
import org.rapporteur.directory.ui.PartyFlag;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.ui.MeetingsNavigation;
import org.rapporteur.meetings.ui.OverviewCard;
import org.springframework.stereotype.Component;

/** The delegations of a meeting at a glance, on its overview, for whoever takes part. */
@Component
class DelegationsOverview implements OverviewCard {

    private static final int MOST = 12;

    private final Delegations delegations;

    DelegationsOverview(Delegations delegations) {
        this.delegations = delegations;
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
    public Optional<com.vaadin.flow.component.Component> of(MeetingId meeting) {
        if (!delegations.maySee(meeting)) {
            return Optional.empty();
        }
        var all = delegations.of(meeting);
        return all.isEmpty() ? Optional.empty() : Optional.of(new Glance(meeting, all));
    }

    /** The card itself. */
    private static final class Glance extends Card {

        Glance(MeetingId meeting, List<DelegationSummary> all) {
            super(new Span().getTranslation("delegations.title"));
            if (all.size() > MOST) {
                action(new RouterLink(
                        getTranslation("delegations.all", all.size()),
                        DelegationsView.class,
                        MeetingsNavigation.of(meeting)));
            } else {
                note(getTranslation("delegations.in-order"));
            }
            lines(all.stream().limit(MOST).toList(), this::line);
        }

        private Row line(DelegationSummary one) {
            var places = new Span(DelegationChips.places(this, one));
            places.addClassNames("num", "small");
            return new Row(DelegationsNavigation.link(one, one.party().nameFor(getLocale())))
                    .before(new PartyFlag(one.party()))
                    .remark(remark(one))
                    .after(places, DelegationChips.credentials(this, one));
        }

        private String remark(DelegationSummary one) {
            if (one.head() == null) {
                return one.capacity().needsCredentials()
                        ? getTranslation("delegations.no-head")
                        : getTranslation("delegations.capacity." + one.capacity());
            }
            var function = Objects.requireNonNullElse(one.headFunction(), "");
            return function.isEmpty() ? one.head() : one.head() + " · " + function;
        }
    }
}
