package org.rapporteur.exports;

/**
 * A column of a sheet.
 *
 * @param header what its first cell says
 * @param width about how many characters fit, 1 to 255
 */
public record Column(String header, int width) {

    /** Keeps the width in its limits. */
    public Column {
        width = Math.clamp(width, 1, 255);
    }
}
