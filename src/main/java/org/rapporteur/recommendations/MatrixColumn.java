package org.rapporteur.recommendations;

import org.jspecify.annotations.Nullable;
import org.rapporteur.directory.OrganisationSummary;
import org.rapporteur.directory.PartySummary;

/**
 * A column of the matrix: a party, or a body inside one that is addressed by name.
 *
 * @param party the State or organisation that answers
 * @param organisation the body inside it
 */
public record MatrixColumn(PartySummary party, @Nullable OrganisationSummary organisation) {}
