package org.rapporteur.meetings;

import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of an agenda.
 *
 * @param parent the item above, or none for the first level
 * @param position place among the siblings, from 1; more than there are means the last
 */
public record AgendaPlace(@Nullable AgendaItemId parent, int position) {

    /** Behind all items of the first level. */
    public static final AgendaPlace LAST = new AgendaPlace(null, Integer.MAX_VALUE);

    /** Behind all that lies under an item, or behind the first level when there is none. */
    public static AgendaPlace lastUnder(@Nullable AgendaItemId parent) {
        return new AgendaPlace(parent, Integer.MAX_VALUE);
    }
}
