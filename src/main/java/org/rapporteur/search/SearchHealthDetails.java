package org.rapporteur.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the search index is, in numbers.
 *
 * @param state whether it answers, and how much of it is done
 * @param engine name and version of what holds it
 * @param things how many things are published to be found
 * @param indexed how many of them the index holds as they are now
 * @param withoutText how many it holds without their text, since the portal stopped twice while that was indexed
 * @param version version of the analysis the index is written with
 * @param bytes its size on disk; 0 when it lies in memory or cannot be told
 * @param checkedAt when it was last compared with what is published; empty until the first time
 */
public record SearchHealthDetails(
        SearchState state,
        String engine,
        long things,
        long indexed,
        long withoutText,
        int version,
        long bytes,
        @Nullable Instant checkedAt) {
    /** How many things wait to be indexed. */
    public long waiting() {
        return Math.max(0, things - indexed);
    }
}
