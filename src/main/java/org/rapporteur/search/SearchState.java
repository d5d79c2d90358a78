package org.rapporteur.search;

/**
 * How the index is.
 *
 * @param condition whether it answers, and whether it answers in full
 * @param percent how much of what is published is in the index, 0 to 100
 */
public record SearchState(Condition condition, int percent) {
    /** Whether the index answers. */
    public enum Condition {
        /** All that is published can be found. */
        READY,
        /** It answers, but part of what is published is still being indexed. */
        REBUILDING,
        /** It does not answer; the rest of the portal works. */
        UNAVAILABLE
    }
}
