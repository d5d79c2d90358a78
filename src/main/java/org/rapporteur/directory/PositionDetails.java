package org.rapporteur.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is or was at an organisation.
 *
 * @param organisation the organisation
 * @param title title there
 * @param from first day, if known
 * @param to last day; empty while it goes on
 */
public record PositionDetails(
        OrganisationSummary organisation,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Whether the position is held on this day. */
    public boolean heldOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }
}
