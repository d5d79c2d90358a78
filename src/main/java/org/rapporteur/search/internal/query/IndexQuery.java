package org.rapporteur.search.internal.query;

import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A query for the index in forms that match the same entries.
 *
 * @param ranked says how well an entry fits; what cannot reach the page wanted is left out early
 * @param together adds to that where the words stand together; null when there is only one word or they need not
 * @param matching says only whether an entry fits, which is much less work and can be done for all of them
 */
public record IndexQuery(Query ranked, @Nullable Query together, Query matching) {
    public static final IndexQuery EVERYTHING = of(new MatchAllDocsQuery());
    public static final IndexQuery NOTHING = of(new MatchNoDocsQuery());

    /** A query that has no cheaper form. */
    public static IndexQuery of(Query query) {
        return new IndexQuery(query, null, query);
    }
}
