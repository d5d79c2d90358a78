package org.rapporteur.exports;

import java.util.List;

/**
 * One sheet of a workbook.
 *
 * @param name name on its tab; what a workbook does not allow there is left out
 * @param columns its columns, from the left
 * @param rows its rows, from the top; a row may be shorter than the columns
 */
public record Sheet(String name, List<Column> columns, List<List<Cell>> rows) {}
