package org.rapporteur.recommendations;

import org.rapporteur.meetings.MeetingId;

/**
 * A text was made, changed, or took a step.
 *
 * @param recommendation the recommendation
 * @param meeting its meeting
 */
public record RecommendationChanged(RecommendationId recommendation, MeetingId meeting) {}
