package org.rapporteur.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is or was at an organisation, as entered.
 *
 * @param organisationId the organisation
 * @param title title there, 1 to 200 characters
 * @param from first day, if known
 * @param to last day; empty while it goes on
 */
public record PositionForm(
        OrganisationId organisationId,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
