package org.rapporteur.recommendations;

/**
 * A relative of a recommendation.
 *
 * @param kind how they relate
 * @param outgoing whether the link leads from the one that is read to the other
 * @param other the other one
 * @param number number of the other one
 */
public record LineageDetails(LineageKind kind, boolean outgoing, RecommendationId other, String number) {}
