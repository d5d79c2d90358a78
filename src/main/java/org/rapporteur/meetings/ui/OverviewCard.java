package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rapporteur.base.ui.PlacedCard;
import org.rapporteur.meetings.MeetingId;

/**
 * A card on the overview of a meeting. A feature adds one by declaring a bean of this type; Delegations is in place 100,
 * "Still missing" 200, matters arising 300.
 */
public interface OverviewCard extends PlacedCard {

    /** The card for this reader; nothing when there is nothing to show. */
    Optional<Component> of(MeetingId meeting);
}
