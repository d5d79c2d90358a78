package org.rapporteur.search.internal;

import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * A query for the index in two forms that match the same entries.
 *
 * @param ranked says how well an entry fits; what cannot reach the page wanted is left out early
 * @param matching says only whether an entry fits, which is much less work and can be done for all of them
 */
record IndexQuery(Query ranked, Query matching) {
    static final IndexQuery EVERYTHING = of(new MatchAllDocsQuery());
    static final IndexQuery NOTHING = of(new MatchNoDocsQuery());

    /** A query that has no cheaper form. */
    static IndexQuery of(Query query) {
        return new IndexQuery(query, query);
    }
}
