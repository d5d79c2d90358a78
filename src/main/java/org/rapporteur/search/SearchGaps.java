package org.rapporteur.search;

import java.util.List;

/** Implemented by features that know things whose text was not searched, such as scans without text. */
public interface SearchGaps {
    /** What this reader may see but a search with these filters could not look into; empty when there is nothing. */
    List<SearchGap> gaps(SearchQuery query);
}
