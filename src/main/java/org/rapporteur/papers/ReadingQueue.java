package org.rapporteur.papers;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;
import org.rapporteur.storage.StoreFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The files that wait to be read. */
@Component
class ReadingQueue extends FileQueue {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingQueue.class);
    private static final String TABLE = "scheduled_tasks";
    private static final String TASK = "read-file";
    private static final int MOST_TRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration UNCHECKED_PAUSE = Duration.ofSeconds(15);
    private static final Duration POLLING = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final FileReading reading;
    private final FileVersionRepository versions;
    private final Clock clock;
    private final FileJobs jobs;

    ReadingQueue(
            FileReading reading,
            FileVersionRepository versions,
            PaperLimits limits,
            Clock clock,
            FileJobs.Place place) {
        super(limits);
        this.reading = reading;
        this.versions = versions;
        this.clock = clock;
        this.jobs = place.jobs(
                TABLE,
                Tasks.oneTime(TASK)
                        .onFailure(this::failed)
                        .execute((instance, _) -> reading.read(UUID.fromString(instance.getId()))));
    }

    /** Queues a file in the present transaction; it is read once that is committed. */
    void add(UUID version) {
        jobs.add(version);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                jobs.hurry();
            }
        });
    }

    @Override
    boolean isOn() {
        return true;
    }

    @Override
    void begin() {
        takeUpAgain();
        jobs.start(reading.atOnce(), POLLING, HEARTBEAT);
    }

    /** Once the portal answers: the processes that try the fences would take the processor from its start. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        if (isRunning()) {
            Thread.startVirtualThread(reading::prepare);
        }
    }

    /** What a killed process of this node had begun, and files whose job got lost. */
    private void takeUpAgain() {
        var waiting =
                versions.idsIn(EnumSet.of(ExtractionState.HELD, ExtractionState.WAITING, ExtractionState.READING));
        jobs.takeUpAgain(waiting);
        if (!waiting.isEmpty()) {
            LOG.info("{} files wait to be read", waiting.size());
        }
    }

    @Override
    FileJobs jobs() {
        return jobs;
    }

    private void failed(ExecutionComplete failure, ExecutionOperations<Void> operations) {
        var execution = failure.getExecution();
        var cause = failure.getCause().orElse(null);
        if (cause instanceof VirusCheck.NotChecked || cause != null && StoreFailure.isFullDisk(cause)) {
            // Never given up: a file that was not checked stays held, and a full disk says nothing about it.
            operations.reschedule(failure, clock.instant().plus(UNCHECKED_PAUSE));
            return;
        }
        if (cause instanceof FileReading.OnceMore) {
            operations.reschedule(failure, clock.instant());
            jobs.hurry();
            return;
        }
        var tries = execution.consecutiveFailures + 1;
        if (tries >= MOST_TRIES) {
            LOG.warn("A file could not be handed to the reader {} times; given up: {}", tries, execution.getId());
            reading.giveUp(UUID.fromString(execution.getId()));
            operations.stop();
            return;
        }
        var pause = FIRST_PAUSE.multipliedBy(1L << tries);
        operations.reschedule(
                failure, clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }
}
