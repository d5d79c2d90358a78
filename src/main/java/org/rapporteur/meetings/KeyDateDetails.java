package org.rapporteur.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date by which something is due.
 *
 * @param id the key date
 * @param kind what is due
 * @param title name of its own, if it has one
 * @param offsetDays days from the first day of the meeting; none when it was set as a fixed date
 * @param date the day, in the meeting's zone
 * @param hard whether what comes later is refused rather than marked as late
 */
public record KeyDateDetails(
        KeyDateId id,
        KeyDateKind kind,
        @Nullable String title,
        @Nullable Integer offsetDays,
        LocalDate date,
        boolean hard) {

    /** The form that would change nothing. */
    public KeyDateForm toForm() {
        return new KeyDateForm(kind, title, offsetDays, offsetDays == null ? date : null, hard);
    }
}
