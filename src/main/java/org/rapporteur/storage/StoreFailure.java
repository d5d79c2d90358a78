package org.rapporteur.storage;

import java.io.IOException;
import org.rapporteur.base.problem.DiskFull;
import org.rapporteur.base.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is told when a file cannot be stored or read; the cause goes to the log. */
public final class StoreFailure {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFailure.class);

    private static final String FULL = "storage.full";

    private StoreFailure() {}

    /**
     * The problem to throw.
     *
     * @param what what could not be done, for the log
     */
    public static Unavailable of(String what, IOException cause) {
        LOG.error(what, cause);
        return new Unavailable(DiskFull.isCauseOf(cause) ? FULL : "storage.unavailable");
    }

    /**
     * The problem to throw where only the outcome shows that the disk is full.
     *
     * @param what what could not be done, for the log
     */
    public static Unavailable fullDisk(String what) {
        LOG.error("{}: the disk is full", what);
        return new Unavailable(FULL);
    }

    /** Whether a failure says no more than that the disk is full, whoever met it. */
    public static boolean isFullDisk(Throwable failure) {
        return failure instanceof Unavailable problem && problem.key().equals(FULL) || DiskFull.isCauseOf(failure);
    }
}
