package org.rapporteur.recommendations;

import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.MeetingSummary;

/**
 * A later meeting that takes a recommendation up.
 *
 * @param item the item of its agenda
 * @param meeting the meeting
 */
public record TakenUp(AgendaItemDetails item, MeetingSummary meeting) {

    /** Number and title of the item. */
    public String label() {
        return (item.number() + " " + item.title()).strip();
    }
}
