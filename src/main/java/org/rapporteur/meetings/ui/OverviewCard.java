package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.rapporteur.meetings.MeetingId;

/** A card on the overview of a meeting. A feature adds one by declaring a bean of this type. */
public interface OverviewCard {

    /** Which of the two columns of the overview; on a phone the wide one comes first. */
    enum Column {
        /** The wide column at the left. */
        MAIN,
        /** The narrow column at the right. */
        SIDE
    }

    /** The column it stands in. */
    Column column();

    /** Place in the column; Delegations is 100, "Still missing" 200, matters arising 300. */
    int order();

    /** The card for this reader; nothing when there is nothing to show. */
    Optional<Component> of(MeetingId meeting);
}
