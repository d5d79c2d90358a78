package org.rapporteur.papers;

import org.springframework.context.SmartLifecycle;

/** A queue of durable jobs that is worked off as long as the portal runs, where files are read at all. */
abstract class FileQueue implements SmartLifecycle {

    private final boolean reading;

    FileQueue(PaperLimits limits) {
        this.reading = limits.reading();
    }

    /** Its jobs. */
    abstract FileJobs jobs();

    /** Whether there is anything to do here, as the portal is set up. */
    abstract boolean isOn();

    /** Takes up what an earlier process left, and begins. */
    abstract void begin();

    @Override
    public void start() {
        if (reading && isOn()) {
            begin();
        }
    }

    @Override
    public void stop() {
        jobs().stop();
    }

    @Override
    public boolean isRunning() {
        return jobs().isRunning();
    }
}
