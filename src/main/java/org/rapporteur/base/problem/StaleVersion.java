package org.rapporteur.base.problem;

/** Somebody changed the thing since the reader read it (HTTP 409); nothing was overwritten. */
public final class StaleVersion extends Problem {

    private final long current;

    /** @param current the version the thing has now */
    public StaleVersion(long current) {
        super("problem.stale-version");
        this.current = current;
    }

    /** The version the thing has now. */
    public long current() {
        return current;
    }

    /**
     * Compares what the reader saw with what is stored.
     *
     * @throws StaleVersion when they differ
     */
    public static void check(long seen, long current) {
        if (seen != current) {
            throw new StaleVersion(current);
        }
    }
}
