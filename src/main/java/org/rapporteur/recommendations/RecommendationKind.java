package org.rapporteur.recommendations;

/** What was agreed, by the weight of the promise. */
public enum RecommendationKind {
    /** Advice the meeting gives. */
    RECOMMENDATION,
    /** What the addressees bind themselves to. */
    COMMITMENT,
    /** What the meeting decided for itself. */
    DECISION,
    /** What one participant promised of its own accord. */
    PLEDGE
}
