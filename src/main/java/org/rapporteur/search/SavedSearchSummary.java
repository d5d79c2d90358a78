package org.rapporteur.search;

import java.time.Instant;

/**
 * A question somebody kept.
 *
 * @param id names it
 * @param name as its owner calls it
 * @param query what is asked, for all that it finds
 * @param seenAt when its owner last looked, UTC
 * @param fresh how much was found since then that is new, with the owner's rights of now
 */
public record SavedSearchSummary(SavedSearchId id, String name, SearchQuery query, Instant seenAt, long fresh) {
    /** What is new since its owner last looked. */
    public SearchQuery news() {
        return query.newSince(seenAt);
    }
}
