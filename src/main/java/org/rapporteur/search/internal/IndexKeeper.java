package org.rapporteur.search.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens the index before the portal answers, and looks every quarter of an hour for what is not yet in it. */
@Component
class IndexKeeper implements SmartLifecycle {
    private final EntryIndex index;
    private final SearchSettings settings;
    private @Nullable ScheduledExecutorService timer;

    IndexKeeper(EntryIndex index, SearchSettings settings) {
        this.index = index;
        this.settings = settings;
    }

    @Override
    public void start() {
        index.open();
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("search-index").daemon().factory());
        timer.scheduleWithFixedDelay(index::reconcile, 0, settings.checkEvery().toMillis(), TimeUnit.MILLISECONDS);
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
