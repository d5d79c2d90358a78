package org.rapporteur.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters for a key date: either an offset, which follows the meeting when it moves, or a fixed date.
 *
 * @param kind what is due
 * @param title name of its own, at most 120 characters; required for {@link KeyDateKind#OTHER}
 * @param offsetDays days from the first day, negative before it; none for a fixed date
 * @param date the fixed date; none when there is an offset
 * @param hard whether what comes later is refused rather than marked as late
 */
public record KeyDateForm(
        KeyDateKind kind,
        @Nullable String title,
        @Nullable Integer offsetDays,
        @Nullable LocalDate date,
        boolean hard) {

    /** A date that follows the meeting, and is soft. */
    public static KeyDateForm daysFromFirstDay(KeyDateKind kind, int days) {
        return new KeyDateForm(kind, null, days, null, false);
    }

    /** A date that stays when the meeting moves, and is soft. */
    public static KeyDateForm on(KeyDateKind kind, LocalDate date) {
        return new KeyDateForm(kind, null, null, date, false);
    }
}
