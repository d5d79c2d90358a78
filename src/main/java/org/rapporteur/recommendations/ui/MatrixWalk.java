package org.rapporteur.recommendations.ui;

/**
 * Where the keyboard stands in a table of cells; the edges hold.
 *
 * @param rows number of rows, at least 1
 * @param columns number of columns, at least 1
 * @param row the row, from 0
 * @param column the column, from 0
 */
record MatrixWalk(int rows, int columns, int row, int column) {

    /** The first cell. */
    static MatrixWalk start(int rows, int columns) {
        return new MatrixWalk(rows, columns, 0, 0);
    }

    /** This cell. */
    MatrixWalk at(int newRow, int newColumn) {
        return new MatrixWalk(
                rows, columns, Math.clamp(newRow, 0, rows - 1), Math.clamp(newColumn, 0, columns - 1));
    }

    /**
     * Where a key leads, as the grid pattern of WAI-ARIA has it.
     *
     * @param key name of the key as browsers call it
     * @param control whether the control key was held, which leads to the very first or last cell
     */
    MatrixWalk press(String key, boolean control) {
        return switch (key) {
            case "ArrowLeft" -> at(row, column - 1);
            case "ArrowRight" -> at(row, column + 1);
            case "ArrowUp" -> at(row - 1, column);
            case "ArrowDown" -> at(row + 1, column);
            case "Home" -> at(control ? 0 : row, 0);
            case "End" -> at(control ? rows - 1 : row, columns - 1);
            case "PageUp" -> at(row - 10, column);
            case "PageDown" -> at(row + 10, column);
            default -> this;
        };
    }
}
