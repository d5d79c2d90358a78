package org.rapporteur.search.internal;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How search is set up, by the properties {@code rapporteur.search.*}.
 *
 * @param engine what holds the index
 * @param directory {@code local-filesystem} to keep Lucene's index under the portal's home, {@code local-heap} for tests
 * @param checkEvery how often what is not yet in the index is looked for
 * @param server where OpenSearch or Elasticsearch is
 */
@ConfigurationProperties("rapporteur.search")
record SearchSettings(
        @DefaultValue("lucene") Engine engine,
        @DefaultValue("local-filesystem") String directory,
        @DefaultValue("PT15M") Duration checkEvery,
        @DefaultValue Server server) {
    /** The directory of tests. */
    static final String IN_MEMORY = "local-heap";

    /** What can hold the index. */
    enum Engine {
        /** Lucene inside the portal. */
        LUCENE,
        /** A server of its own that speaks as OpenSearch and Elasticsearch do. */
        OPENSEARCH
    }

    /**
     * A search server.
     *
     * @param hosts its nodes, any of which answers; with {@code https} unless they are on this machine
     * @param user who asks; empty for nobody
     * @param password the user's password
     * @param index name of the index on it, which no other portal may use
     */
    record Server(
            @DefaultValue("http://127.0.0.1:9200") List<URI> hosts,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("rapporteur") String index) {}

    /** Whether Lucene's index outlives the process. */
    boolean onDisk() {
        return !directory.equals(IN_MEMORY);
    }
}
