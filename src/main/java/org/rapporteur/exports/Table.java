package org.rapporteur.exports;

import java.util.List;

/**
 * A sheet or CSV file somebody filled in, as text.
 *
 * @param header the cells of its first row that is not empty
 * @param rows the rows below that are not empty
 */
public record Table(List<String> header, List<Row> rows) {

    /** Copies both lists. */
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number number of the row in the file, from 1, as a spreadsheet shows it
     * @param cells its cells as text, as many as the header has; dates as ISO 8601
     */
    public record Row(int number, List<String> cells) {

        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
