package org.rapporteur.papers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.meetings.AgendaItemId;

/**
 * What is asked for.
 *
 * @param kind what it is for
 * @param title what it is to be, at most 500 characters
 * @param item item of the agenda it is for
 * @param due last day, in the meeting's zone
 */
public record ExpectedPaperForm(
        PaperKind kind,
        String title,
        @Nullable AgendaItemId item,
        @Nullable LocalDate due) {}
