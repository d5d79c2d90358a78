package org.rapporteur.search.internal;

import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps the index open for questions. Whoever writes the index renews what is open, so that no question spends its own
 * time on writing what others have changed to the disk.
 */
@Component
class IndexReaders implements DisposableBean {
    private final EntityManagerFactory mapping;
    private final ReentrantLock renewing = new ReentrantLock();
    private final ReentrantLock swapping = new ReentrantLock();
    private @Nullable IndexReader open;

    IndexReaders(EntityManagerFactory mapping) {
        this.mapping = mapping;
    }

    /** The index as it is open now, for a reader with these tokens and an answer of this time; to be closed. */
    IndexView view(Set<String> tokens, Deadline deadline) {
        var held = held();
        if (held == null) {
            renew();
            held = held();
        }
        if (held == null) {
            throw new IllegalStateException("The index is being closed");
        }
        return new IndexView(held, tokens, deadline);
    }

    /** Shows questions that come from now on all that was written until now. */
    void renew() {
        renewing.lock();
        try {
            var fresh = Search.mapping(mapping)
                    .scope(SearchEntry.class)
                    .extension(LuceneExtension.get())
                    .openIndexReader();
            fresh.leaves().forEach(segment -> Matches.prepare(segment.reader()));
            swap(fresh);
        } finally {
            renewing.unlock();
        }
    }

    @Override
    public void destroy() {
        swap(null);
    }

    private @Nullable IndexReader held() {
        swapping.lock();
        try {
            if (open != null) {
                open.incRef();
            }
            return open;
        } finally {
            swapping.unlock();
        }
    }

    private void swap(@Nullable IndexReader fresh) {
        swapping.lock();
        try {
            var old = open;
            open = fresh;
            if (old != null) {
                old.decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            swapping.unlock();
        }
    }
}
