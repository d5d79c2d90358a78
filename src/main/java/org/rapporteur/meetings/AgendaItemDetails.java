package org.rapporteur.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of an agenda.
 *
 * @param id the item
 * @param meetingId the meeting whose agenda it is on
 * @param number number that follows its position, such as 2.1; empty for an internal item, which leaves no gap
 * @param title what it is about
 * @param parentId the item it lies under, if any
 * @param position place among its siblings, from 1
 * @param depth how many items it lies under
 * @param minutes how long it is meant to take, if known
 * @param presenters who presents it
 * @param visibility who sees it, the items it lies under taken into account
 * @param carriedFrom the item of an earlier meeting it continues, if any
 * @param version for detecting concurrent changes; renumbering does not change it
 */
public record AgendaItemDetails(
        AgendaItemId id,
        MeetingId meetingId,
        String number,
        String title,
        @Nullable AgendaItemId parentId,
        int position,
        int depth,
        @Nullable Integer minutes,
        List<String> presenters,
        AgendaVisibility visibility,
        @Nullable AgendaItemId carriedFrom,
        long version) {

    /** Copies the presenters. */
    public AgendaItemDetails {
        presenters = List.copyOf(presenters);
    }
}
