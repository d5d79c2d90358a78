package org.rapporteur.search;

/** How the search index is, for the administration. */
public interface SearchStatus {

    /** The index as it is now. */
    SearchState state();
}
