package org.rapporteur.recommendations;

/**
 * A text was adopted; its addressees owe something from now on.
 *
 * @param recommendation the recommendation
 */
public record RecommendationAdopted(RecommendationId recommendation) {}
