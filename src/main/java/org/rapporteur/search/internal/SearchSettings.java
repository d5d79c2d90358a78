package org.rapporteur.search.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How search is set up, by the properties {@code rapporteur.search.*}.
 *
 * @param directory {@code local-filesystem} to keep the index under the portal's home, {@code local-heap} for tests
 * @param checkEvery how often what is not yet in the index is looked for
 */
@ConfigurationProperties("rapporteur.search")
record SearchSettings(
        @DefaultValue("local-filesystem") String directory,
        @DefaultValue("PT15M") Duration checkEvery) {
    /** The directory of tests. */
    static final String IN_MEMORY = "local-heap";

    /** Whether the index outlives the process. */
    boolean onDisk() {
        return !directory.equals(IN_MEMORY);
    }
}
