package org.rapporteur.search.internal;

import java.util.List;
import org.rapporteur.search.SearchFacet;

/** All that a query finds, to be counted with and without its filters. */
interface Matches {
    /** Values of a facet that are counted; the rarer ones are left out. */
    int MOST_VALUES = 40;

    /**
     * A value of a facet.
     *
     * @param value the value
     * @param label its name as one of the entries has it; empty when it is its own name
     * @param count entries with it
     */
    record Counted(String value, String label, int count) {}

    /** How many entries the query finds. */
    long total();

    /** How many it would find without the filter of a facet. */
    long without(SearchFacet facet);

    /** The most frequent values of a facet, counted as if its own filter were not set. */
    List<Counted> counts(SearchFacet facet);
}
