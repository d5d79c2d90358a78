package org.rapporteur.exports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What one cell of a sheet holds; text stays text, whatever it begins with.
 *
 * @param value a text, a {@link BigDecimal}, a {@link LocalDate}, a {@link LocalDateTime} or nothing
 * @param fill background as six hexadecimal digits (RRGGBB), or empty for none
 * @param ink colour of the text as six hexadecimal digits (RRGGBB), or empty for the usual one
 */
public record Cell(
        @Nullable Object value,
        @Nullable String fill,
        @Nullable String ink) {

    /** A cell with nothing in it. */
    public static final Cell EMPTY = new Cell(null, null, null);

    /** A text; nothing for an empty one. */
    public static Cell text(@Nullable String text) {
        return text == null || text.isEmpty() ? EMPTY : new Cell(text, null, null);
    }

    /** A whole number. */
    public static Cell number(long number) {
        return new Cell(BigDecimal.valueOf(number), null, null);
    }

    /** A number. */
    public static Cell number(BigDecimal number) {
        return new Cell(number, null, null);
    }

    /** A day; nothing for none. */
    public static Cell date(@Nullable LocalDate date) {
        return date == null ? EMPTY : new Cell(date, null, null);
    }

    /** A day with its time, in the zone the reader of the sheet thinks in. */
    public static Cell time(@Nullable LocalDateTime time) {
        return time == null ? EMPTY : new Cell(time, null, null);
    }

    /** The same on a coloured ground (RRGGBB, RRGGBB). */
    public Cell toned(String background, String foreground) {
        return new Cell(value, background, foreground);
    }
}
