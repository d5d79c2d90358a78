package org.rapporteur.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters for an item of the agenda.
 *
 * @param title 1 to 500 characters
 * @param minutes how long it is meant to take, 1 to 1440; none when unknown
 * @param presenters who presents it, at most 20 of at most 200 characters
 * @param visibility who sees it; when left out a new item is public and another stays as it is
 */
public record AgendaItemForm(
        @Nullable String title,
        @Nullable Integer minutes,
        List<String> presenters,
        @Nullable AgendaVisibility visibility) {

    /** Copies the presenters. */
    public AgendaItemForm {
        presenters = List.copyOf(presenters);
    }

    /** An item everyone sees. */
    public static AgendaItemForm of(String title) {
        return new AgendaItemForm(title, null, List.of(), AgendaVisibility.PUBLIC);
    }
}
