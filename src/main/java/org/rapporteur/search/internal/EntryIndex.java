package org.rapporteur.search.internal;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchState;
import org.rapporteur.search.SearchState.Condition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the index in step with the table.
 *
 * <p>Every entry notes the stamp of the index that holds its present state. An index that is new, or was written with
 * another analysis, has another stamp, so all entries count as missing and are indexed again while searches go on.
 */
@Component
class EntryIndex implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(EntryIndex.class);
    /** Entries read at once; each may be a long paper. */
    private static final int BATCH = 20;
    /** Entries a rebuild writes before it has the disk keep them: that costs the same for one as for many. */
    private static final int STEP = 400;

    private static final UUID FIRST = new UUID(0, 0);
    private static final int LONGEST_WAIT_SECONDS = 2;
    private static final int LONGEST_OPENING_SECONDS = 10;
    /** Counting a large table takes longer than indexing a batch. */
    private static final long MEASURE_EVERY_NANOS = 1_000_000_000;

    private final SearchEntries entries;
    private final IndexStamp stamp;
    private final SearchEngine engine;
    private final BegunEntries begun;
    private final TransactionTemplate transaction;
    /** In turn, so that what follows a commit waits for one batch of a rebuild and not for many. */
    private final ReentrantLock writing = new ReentrantLock(true);

    private final ExecutorService following = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("search-follow").daemon().factory());
    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile boolean closing;
    private volatile boolean reconciling;
    private volatile SearchState state = new SearchState(Condition.UNAVAILABLE, 0);
    private volatile @Nullable Instant checkedAt;
    private final Clock clock;

    EntryIndex(
            SearchEntries entries,
            IndexStamp stamp,
            SearchEngine engine,
            BegunEntries begun,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.clock = clock;
        this.entries = entries;
        this.stamp = stamp;
        this.engine = engine;
        this.begun = begun;
        transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How the index is; while it is opened for the first time the caller waits, but not for long. */
    SearchState state() {
        try {
            opened.await(LONGEST_OPENING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return state;
    }

    /** Whether the index was opened, or found unusable. */
    boolean opened() {
        return opened.getCount() == 0;
    }

    /** Opens the index; one that cannot be read is replaced by an empty one, which then fills again. */
    void open() {
        closing = false;
        writing.lock();
        try {
            try {
                transaction.executeWithoutResult(_ -> engine.open());
                stamp.load();
                if (documents() < entries.countIndexed(stamp.value())) {
                    stamp.renew();
                }
            } catch (SearchException | UncheckedIOException broken) {
                transaction.executeWithoutResult(_ -> engine.replace(broken));
                LOG.warn("The search index could not be read and is made anew: {}", broken.getMessage());
                stamp.renew();
            }
            engine.show();
            measure();
        } catch (RuntimeException unusable) {
            failed(unusable);
        } finally {
            writing.unlock();
            opened.countDown();
        }
    }

    /** When the whole index was last compared with the table; empty until the first time. */
    @Nullable
    Instant checkedAt() {
        return checkedAt;
    }

    /** Has all entries count as missing, to be indexed again by the next check while searches go on in the old ones. */
    void renew() {
        writing.lock();
        try {
            begun.forget();
            stamp.renew();
            measure();
        } finally {
            writing.unlock();
        }
    }

    /** Has a rebuild stop after the batch at hand; interrupting it would close the index's files under its feet. */
    void close() {
        closing = true;
    }

    /** Ends when what follows a commit is in the index. */
    @Override
    public void destroy() {
        following.close();
    }

    /**
     * Brings entries into the index as they are in the table now, or out of it when they are gone. Never throws.
     *
     * <p>Waits for it, but not for long: the caller still holds its database connection while the index needs another,
     * and many callers waiting without end could hold all there are.
     */
    void follow(Collection<UUID> ids) {
        var changed = List.copyOf(ids);
        try {
            following.submit(() -> attempt(() -> writeAndMeasure(changed))).get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | RejectedExecutionException later) {
            LOG.debug("{} entries are indexed later", changed.size());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            LOG.error("{} entries wait for the next check of the index", changed.size(), failed);
        }
    }

    /** Tries an index that does not answer again, and fills it with what it missed; leaves one that answers alone. */
    void reviveIfUnavailable() {
        if (opened() && state.condition() == Condition.UNAVAILABLE) {
            reconcile();
        }
    }

    /** Indexes all that is not in the index and takes out what is no longer in the table. */
    void reconcile() {
        if (state().condition() == Condition.UNAVAILABLE) {
            open();
        }
        attempt(() -> {
            reconciling = true;
            try {
                writeMissing();
            } finally {
                reconciling = false;
            }
            measure();
            checkedAt = clock.instant();
        });
    }

    private void writeMissing() {
        var after = FIRST;
        var measured = System.nanoTime();
        var written = new HashMap<UUID, Long>();
        var present = stamp.value();
        while (!closing && present.equals(stamp.value())) {
            var ids = entries.missing(present, after, Limit.of(BATCH));
            if (ids.isEmpty()) {
                break;
            }
            written.putAll(write(ids, false));
            after = ids.getLast();
            if (written.size() >= STEP) {
                keep(written, present);
            }
            if (System.nanoTime() - measured > MEASURE_EVERY_NANOS) {
                measure();
                measured = System.nanoTime();
            }
        }
        keep(written, present);
        dropOrphans();
    }

    /** Has the disk keep what a rebuild wrote, shows it to questions, and only then notes it in the table. */
    private void keep(Map<UUID, Long> written, String present) {
        transaction.executeWithoutResult(_ -> engine.keep());
        engine.show();
        note(written, present);
        written.clear();
    }

    /** Works on the index if it can be used; what fails for another reason is left for the next check. */
    private void attempt(Runnable work) {
        if (state().condition() == Condition.UNAVAILABLE) {
            return;
        }
        try {
            work.run();
        } catch (SearchException | UncheckedIOException broken) {
            failed(broken);
        } catch (RuntimeException busy) {
            LOG.warn("Some entries wait for the next check of the index", busy);
        }
    }

    /** What was published while a check came to its end is what it still counted as missing. */
    private void writeAndMeasure(List<UUID> ids) {
        writeInBatches(ids);
        if (!reconciling && state.condition() == Condition.REBUILDING) {
            measure();
        }
    }

    private void writeInBatches(List<UUID> ids) {
        for (var from = 0; from < ids.size(); from += BATCH) {
            var batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
            var present = stamp.value();
            note(write(batch, true), present);
        }
        engine.show();
    }

    /**
     * Writes entries as the table has them now. One writer at a time: an older state read earlier can then never overwrite
     * a newer one, and one in the middle of which the portal stopped is alone.
     *
     * @return versions written
     */
    private Map<UUID, Long> write(Collection<UUID> ids, boolean durable) {
        writing.lock();
        try {
            var stops = begun.stops(ids);
            var written = new HashMap<UUID, Long>();
            var others = new HashSet<>(ids);
            others.removeAll(stops.keySet());
            if (!others.isEmpty()) {
                transaction.executeWithoutResult(_ -> begun.begin(others));
                written.putAll(writeBegun(others, durable, true, () -> begun.end(others)));
            }
            stops.forEach((id, before) -> written.putAll(writeAlone(id, before, durable)));
            return written;
        } finally {
            writing.unlock();
        }
    }

    private Map<UUID, Long> writeAlone(UUID id, int stops, boolean durable) {
        var alone = Set.of(id);
        if (stops < BegunEntries.ENOUGH) {
            transaction.executeWithoutResult(_ -> begun.begin(id, stops));
            return writeBegun(alone, durable, true, () -> begun.end(alone));
        }
        LOG.warn("The portal stopped {} times while entry {} was indexed: its text is left out", stops, id);
        return writeBegun(alone, durable, false, () -> begun.giveUp(id, stops));
    }

    /** What fails has stopped nothing; but a machine without memory is as good as a portal that stopped. */
    private Map<UUID, Long> writeBegun(Set<UUID> ids, boolean durable, boolean withText, Runnable end) {
        try {
            return transaction.execute(_ -> {
                var gone = new HashSet<>(ids);
                var present = entries.findAllById(ids);
                present.forEach(entry -> gone.remove(entry.getId()));
                if (!withText) {
                    present.forEach(SearchEntry::leaveOutText);
                }
                engine.write(present, gone, durable);
                end.run();
                return present.stream().collect(Collectors.toMap(SearchEntry::getId, SearchEntry::version));
            });
        } catch (RuntimeException failed) {
            transaction.executeWithoutResult(_ -> end.run());
            throw failed;
        } catch (VirtualMachineError exhausted) {
            transaction.executeWithoutResult(_ -> begun.stopped(ids));
            throw new IllegalStateException("The index could not take in " + ids, exhausted);
        }
    }

    /** Notes in the table which versions are in the index; under the stamp it had before they were written. */
    private void note(Map<UUID, Long> written, String present) {
        transaction.executeWithoutResult(_ -> written.forEach((id, version) -> entries.indexed(id, version, present)));
    }

    /** Takes documents out whose entries are gone, as after a stop between the table's commit and the index's. */
    private void dropOrphans() {
        if (documents() > entries.count()) {
            writeInBatches(transaction.execute(_ -> engine.ids()));
        }
    }

    private long documents() {
        return transaction.execute(_ -> engine.documents());
    }

    private void measure() {
        var all = entries.count();
        var done = entries.countIndexed(stamp.value());
        state = done >= all
                ? new SearchState(Condition.READY, 100)
                : new SearchState(Condition.REBUILDING, (int) (100 * done / all));
    }

    /** Notes that the index does not answer; it is opened again at the next check. */
    void failed(Exception cause) {
        LOG.error("Search is unavailable; the rest of the portal works", cause);
        state = new SearchState(Condition.UNAVAILABLE, 0);
    }
}
