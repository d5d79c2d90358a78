package org.rapporteur.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.access.Readers;
import org.rapporteur.search.internal.Finder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds what the present reader may see, and nothing else. */
@Service
@PreAuthorize("isAuthenticated()")
public class Search {
    private final Finder finder;
    private final Readers readers;
    private final ObjectProvider<SearchGaps> gaps;

    Search(Finder finder, Readers readers, ObjectProvider<SearchGaps> gaps) {
        this.finder = finder;
        this.readers = readers;
        this.gaps = gaps;
    }

    /** Answers a query; hostile or empty text gets an answer with advice, never an exception. */
    public SearchAnswer find(SearchQuery query) {
        var notSearched = gaps.orderedStream()
                .flatMap(each -> each.gaps(query).stream())
                .filter(gap -> gap.count() > 0)
                .toList();
        return finder.find(query, readers.current().tokens(), notSearched);
    }

    /** Up to eight titles that begin with or contain what was typed, from what this reader may see. */
    public List<String> suggest(String prefix) {
        return finder.suggest(prefix, readers.current().tokens());
    }

    /**
     * A found thing with the page on which the words stand as its extract, lines kept; empty when this reader may not
     * see it.
     */
    public Optional<SearchHit> page(String text, SearchType type, UUID id) {
        return finder.page(text, type, id, readers.current().tokens());
    }
}
