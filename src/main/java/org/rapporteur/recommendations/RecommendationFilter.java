package org.rapporteur.recommendations;

import org.jspecify.annotations.Nullable;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.SeriesId;

/**
 * What narrows register, matrix and dashboard alike; what is empty narrows nothing.
 *
 * @param meeting the meeting it was agreed at
 * @param series the series of that meeting
 * @param addressee a party it addresses
 * @param level a level an addressee stands at (that addressee, where one is named)
 * @param theme one of its themes
 * @param open only what somebody still owes
 * @param overdue only what somebody should have reported on
 * @param inForce only adopted text that was neither merged, superseded nor withdrawn since; without it, all the reader may see
 * @param text found in the number or the text, whatever the case
 */
public record RecommendationFilter(
        @Nullable MeetingId meeting,
        @Nullable SeriesId series,
        @Nullable PartyId addressee,
        @Nullable Level level,
        @Nullable String theme,
        boolean open,
        boolean overdue,
        boolean inForce,
        String text) {

    /** Narrows nothing. */
    public static final RecommendationFilter ALL =
            new RecommendationFilter(null, null, null, null, null, false, false, false, "");

    /** Everything of one meeting. */
    public static RecommendationFilter of(MeetingId meeting) {
        return new RecommendationFilter(meeting, null, null, null, null, false, false, false, "");
    }

    /** What somebody still owes of the recommendations of a series. */
    public static RecommendationFilter openIn(SeriesId series) {
        return new RecommendationFilter(null, series, null, null, null, true, false, true, "");
    }

    /** The same, of text in force only. */
    public RecommendationFilter onlyInForce() {
        return new RecommendationFilter(meeting, series, addressee, level, theme, open, overdue, true, text);
    }

    /** The same, with these words in number or text. */
    public RecommendationFilter saying(String words) {
        return new RecommendationFilter(meeting, series, addressee, level, theme, open, overdue, inForce, words);
    }
}
