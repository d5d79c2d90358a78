package org.rapporteur.search.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.Version;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/**
 * Lucene inside the portal, in a folder of its own. It keeps the index open for questions: whoever writes the index renews
 * what is open, so that no question spends its own time on writing what others have changed to the disk.
 */
final class LuceneEngine implements SearchEngine, DisposableBean {
    private static final String STAMP = "stamp";

    private final EntityManager entityManager;
    private final EntityManagerFactory mapping;
    private final ReentrantLock renewing = new ReentrantLock();
    private final ReentrantLock swapping = new ReentrantLock();
    private @Nullable IndexReader open;
    private final @Nullable Path folder;
    private final @Nullable StampFile stampFile;
    private volatile @Nullable String stampInMemory;

    /**
     * An engine.
     *
     * @param folder where the index lies; null when it lies in memory
     */
    LuceneEngine(EntityManager entityManager, EntityManagerFactory mapping, @Nullable Path folder) {
        this.entityManager = entityManager;
        this.mapping = mapping;
        this.folder = folder;
        stampFile = folder == null ? null : new StampFile(folder.resolve(STAMP));
    }

    @Override
    public String name() {
        return "Lucene " + Version.LATEST;
    }

    @Override
    public void open() {
        session().schemaManager().createIfMissing();
    }

    @Override
    public void replace(RuntimeException broken) {
        session().schemaManager().dropAndCreate();
    }

    @Override
    public long documents() {
        return session().search(SearchEntry.class).where(f -> f.matchAll()).fetchTotalHitCount();
    }

    @Override
    public List<UUID> ids() {
        return session()
                .search(SearchEntry.class)
                .select(f -> f.id(UUID.class))
                .where(f -> f.matchAll())
                .fetchAllHits();
    }

    @Override
    public void write(Collection<SearchEntry> present, Collection<UUID> gone, boolean durable) {
        var session = session();
        session.indexingPlanSynchronizationStrategy(
                durable
                        ? IndexingPlanSynchronizationStrategy.writeSync()
                        : IndexingPlanSynchronizationStrategy.readSync());
        var plan = session.indexingPlan();
        present.forEach(plan::addOrUpdate);
        gone.forEach(id -> plan.purge(SearchEntry.class, id, null));
        plan.execute();
    }

    @Override
    public void keep() {
        session().workspace().flush();
    }

    @Override
    public @Nullable String stamp() {
        return stampFile == null ? stampInMemory : stampFile.read();
    }

    @Override
    public void stamp(String stamp) {
        if (stampFile == null) {
            stampInMemory = stamp;
        } else {
            stampFile.write(stamp);
        }
    }

    @Override
    public long bytes() {
        if (folder == null || !Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        } catch (IOException | UncheckedIOException changing) {
            return 0;
        }
    }

    @Override
    public IndexView view(Set<String> tokens, Deadline deadline) {
        var held = held();
        if (held == null) {
            show();
            held = held();
        }
        if (held == null) {
            throw new IllegalStateException("The index is being closed");
        }
        return new LuceneView(held, tokens, deadline);
    }

    @Override
    public void show() {
        renewing.lock();
        try {
            var fresh = Search.mapping(mapping)
                    .scope(SearchEntry.class)
                    .extension(LuceneExtension.get())
                    .openIndexReader();
            fresh.leaves().forEach(segment -> MatchedDocuments.prepare(segment.reader()));
            swap(fresh);
        } finally {
            renewing.unlock();
        }
    }

    @Override
    public void destroy() {
        swap(null);
    }

    private SearchSession session() {
        return Search.session(entityManager);
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
