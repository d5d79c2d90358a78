package org.rapporteur.storage.internal;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rapporteur.storage.StoredFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What the store does by itself: leftovers of interrupted uploads are removed every six hours; every hour it is asked
 * whether the nightly round is due, so that a portal that was down at night makes it by day.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Sweeping {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);

    private final StoredFiles files;
    private final NightlyRound round;
    private final StorageSettings settings;
    private final AtomicBoolean going = new AtomicBoolean();

    Sweeping(StoredFiles files, NightlyRound round, StorageSettings settings) {
        this.files = files;
        this.round = round;
        this.settings = settings;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        var swept = files.sweep();
        if (swept > 0) {
            LOG.info("Removed {} leftovers of interrupted uploads", swept);
        }
    }

    /** A round may take long, and other scheduled work must not wait for it. */
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void night() {
        if (settings.nightly() && going.compareAndSet(false, true)) {
            Thread.ofVirtual().name("storage-round").start(this::makeRound);
        }
    }

    private void makeRound() {
        try {
            round.makeIfDue();
        } catch (IOException | RuntimeException e) {
            LOG.error("The nightly round through the store was cut short; the next one begins anew", e);
        } finally {
            going.set(false);
        }
    }
}
