package org.rapporteur.recommendations;

import java.util.List;

/**
 * Recommendations by parties: what was verified, what was reported, what is overdue.
 *
 * @param columns States in protocol order, then the others
 * @param rows recommendations or their parts, in the order of their numbers
 * @param more recommendations the filter finds beyond those that are shown
 */
public record Matrix(List<MatrixColumn> columns, List<MatrixRow> rows, long more) {

    /** Copies both lists. */
    public Matrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
