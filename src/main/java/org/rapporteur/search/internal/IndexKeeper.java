package org.rapporteur.search.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rapporteur.search.SearchHealthDetails;
import org.rapporteur.search.internal.query.WordAnalyzer;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Opens the index beside the rest of the start, and looks every quarter of an hour for what is not yet in it; one that does
 * not answer is tried again every minute.
 */
@Component
public class IndexKeeper implements SmartLifecycle {
    private final EntryIndex index;
    private final SearchEntries entries;
    private final IndexStamp stamp;
    private final SearchEngine engine;
    private final BegunEntries begun;
    private final SearchSettings settings;
    private @Nullable ScheduledExecutorService timer;

    IndexKeeper(
            EntryIndex index,
            SearchEntries entries,
            IndexStamp stamp,
            SearchEngine engine,
            BegunEntries begun,
            SearchSettings settings) {
        this.index = index;
        this.entries = entries;
        this.stamp = stamp;
        this.engine = engine;
        this.begun = begun;
        this.settings = settings;
    }

    /** How the index is, in numbers. */
    public SearchHealthDetails details() {
        var all = entries.count();
        var done = entries.countIndexed(stamp.value());
        return new SearchHealthDetails(
                index.state(),
                engine.name(),
                all,
                done,
                begun.givenUp(),
                WordAnalyzer.VERSION,
                engine.bytes(),
                index.checkedAt());
    }

    /** Begins to index everything again, in the background. */
    public void rebuild() {
        index.renew();
        var running = timer;
        if (running != null) {
            running.execute(index::reconcile);
        }
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("search-index").daemon().factory());
        timer.execute(index::open);
        timer.scheduleWithFixedDelay(index::reconcile, 0, settings.checkEvery().toMillis(), TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(index::reviveIfUnavailable, 1, 1, TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        if (timer != null) {
            index.close();
            timer.close();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    /** Before the web server, which starts in a later phase. */
    @Override
    public int getPhase() {
        return 0;
    }
}
