package org.rapporteur.recommendations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;

/**
 * Until when a recommendation is to be carried out.
 *
 * @param kind how the time was set
 * @param date the last day, for {@link DeadlineKind#DATE} and for no other
 */
public record Deadline(DeadlineKind kind, @Nullable LocalDate date) {

    /** No time was set. */
    public static final Deadline NONE = new Deadline(DeadlineKind.NONE, null);

    /** @throws InvalidInput when a date is missing, or given where none belongs */
    public Deadline {
        InvalidInput.check()
                .that(kind != DeadlineKind.DATE || date != null, "deadline.date", "problem.required")
                .that(
                        kind == DeadlineKind.DATE || date == null,
                        "deadline.date",
                        "recommendations.problem.deadline-without-date")
                .throwIfAny();
    }
}
