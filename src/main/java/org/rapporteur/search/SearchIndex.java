package org.rapporteur.search;

import java.util.Collection;
import java.util.UUID;
import org.rapporteur.search.internal.EntryWriter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Where features publish what can be found.
 *
 * <p>Called by features inside their own transactions, never by a view or a controller: it asks for no right because
 * background work (extraction, imports) publishes too. What is published becomes visible when the transaction commits.
 */
@Service
@PreAuthorize("permitAll()")
public class SearchIndex {
    private final EntryWriter writer;

    SearchIndex(EntryWriter writer) {
        this.writer = writer;
    }

    /** Publishes a document, or replaces the one of the same type, id and variant. */
    public void put(SearchDocument document) {
        writer.put(document);
    }

    /** Publishes a thing that has these documents and no others; withdraws it when there are none. */
    public void replace(SearchType type, UUID id, Collection<SearchDocument> documents) {
        writer.replace(type, id, documents);
    }

    /** Withdraws a thing with all its variants; nothing happens if it was never published. */
    public void remove(SearchType type, UUID id) {
        writer.remove(type, id, null);
    }

    /** Withdraws one variant of a thing, and the thing with its last one. */
    public void remove(SearchType type, UUID id, String variant) {
        writer.remove(type, id, variant);
    }
}
