package org.rapporteur.search;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds what the present reader may see, and nothing else. */
@Service
@PreAuthorize("isAuthenticated()")
public class Search {
    Search() {}

    /** Answers a query; hostile or empty text gets an answer with advice, never an exception. */
    public SearchAnswer find(SearchQuery query) {
        return new SearchAnswer(
                List.of(),
                query.page(),
                query.size(),
                0,
                Map.of(),
                null,
                null,
                Map.of(),
                List.of(),
                new SearchState(SearchState.Condition.UNAVAILABLE, 0));
    }

    /** Up to eight titles that begin with or contain what was typed, from what this reader may see. */
    public List<String> suggest(String prefix) {
        return List.of();
    }
}
