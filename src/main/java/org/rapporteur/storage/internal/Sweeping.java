package org.rapporteur.storage.internal;

import java.util.concurrent.TimeUnit;
import org.rapporteur.storage.StoredFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Removes the leftovers of interrupted uploads, at start and every six hours. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Sweeping {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);

    private final StoredFiles files;

    Sweeping(StoredFiles files) {
        this.files = files;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void sweep() {
        var swept = files.sweep();
        if (swept > 0) {
            LOG.info("Removed {} leftovers of interrupted uploads", swept);
        }
    }
}
