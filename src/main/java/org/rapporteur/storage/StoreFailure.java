package org.rapporteur.storage;

import java.io.IOException;
import org.rapporteur.base.problem.DiskFull;
import org.rapporteur.base.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is told when a file cannot be stored or read; the cause goes to the log. */
public final class StoreFailure {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFailure.class);

    private StoreFailure() {}

    /**
     * The problem to throw.
     *
     * @param what what could not be done, for the log
     */
    public static Unavailable of(String what, IOException cause) {
        LOG.error(what, cause);
        return new Unavailable(DiskFull.isCauseOf(cause) ? "storage.full" : "storage.unavailable");
    }
}
