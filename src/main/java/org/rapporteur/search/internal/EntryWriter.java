package org.rapporteur.search.internal;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchDocument;
import org.rapporteur.search.SearchType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes what features publish into the table, and has the index follow when the transaction commits.
 *
 * <p>The table is the truth. Should the index not follow, the entry stays marked as waiting and is indexed later.
 */
@Component
public class EntryWriter {
    private final SearchEntries entries;
    private final EntryIndex index;
    private final BegunEntries begun;
    private final Clock clock;

    EntryWriter(SearchEntries entries, EntryIndex index, BegunEntries begun, Clock clock) {
        this.entries = entries;
        this.index = index;
        this.begun = begun;
        this.clock = clock;
    }

    /** Publishes a document, or replaces the one of the same type, id and variant. */
    @Transactional
    public void put(SearchDocument document) {
        var entry = entries.findByTypeAndThingId(document.type(), document.id())
                .orElseGet(() -> new SearchEntry(document.type(), document.id()));
        if (entry.take(document, clock.instant())) {
            begun.forget(entry.getId());
        }
        changed(entries.save(entry).getId());
    }

    /** Publishes a thing with these documents and no others; withdraws it when there are none. */
    @Transactional
    public void replace(SearchType type, UUID id, Collection<SearchDocument> documents) {
        if (documents.isEmpty()) {
            remove(type, id, null);
            return;
        }
        documents.forEach(this::put);
        entries.findByTypeAndThingId(type, id)
                .ifPresent(entry -> entry.keep(
                        documents.stream().map(SearchDocument::variant).collect(Collectors.toSet())));
    }

    /** Withdraws a thing, or one variant of it; with the last variant the thing goes. */
    @Transactional
    public void remove(SearchType type, UUID id, @Nullable String variant) {
        entries.findByTypeAndThingId(type, id).ifPresent(entry -> {
            if (variant != null) {
                entry.drop(variant);
            }
            if (variant == null || entry.variants().isEmpty()) {
                entries.delete(entry);
            }
            changed(entry.getId());
        });
    }

    private void changed(UUID entry) {
        var waiting = (Waiting) TransactionSynchronizationManager.getResource(this);
        if (waiting == null) {
            waiting = new Waiting();
            TransactionSynchronizationManager.bindResource(this, waiting);
            TransactionSynchronizationManager.registerSynchronization(waiting);
        }
        waiting.ids.add(entry);
    }

    /** What one transaction changed; indexed in one go, so that a large import commits the index once. */
    private final class Waiting implements TransactionSynchronization {
        private final Set<UUID> ids = new HashSet<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(EntryWriter.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(EntryWriter.this, this);
        }

        @Override
        public void afterCommit() {
            index.follow(ids);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(EntryWriter.this);
        }
    }
}
