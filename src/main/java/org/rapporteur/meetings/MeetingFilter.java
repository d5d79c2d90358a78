package org.rapporteur.meetings;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list of meetings is narrowed by; what is empty lets everything through.
 *
 * @param series only this series
 * @param states only in one of these states
 * @param from only those that end on this day or later
 * @param to only those that begin on this day or earlier
 * @param text part of the title, the city or the name of the series
 */
public record MeetingFilter(
        @Nullable SeriesId series,
        Set<MeetingState> states,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String text) {

    /** Lets every meeting through. */
    public static final MeetingFilter ALL = new MeetingFilter(null, Set.of(), null, null, "");

    /** Copies the states. */
    public MeetingFilter {
        states = Set.copyOf(states);
    }

    /** Only meetings of a series. */
    public static MeetingFilter of(SeriesId series) {
        return new MeetingFilter(series, Set.of(), null, null, "");
    }
}
