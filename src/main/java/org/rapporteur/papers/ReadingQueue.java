package org.rapporteur.papers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The files that wait to be read, as durable jobs: a job is stored in the transaction of its file and done after it, and a
 * process that was killed leaves it to the next start. Several nodes share the queue; each job is done by one of them.
 */
@Component
class ReadingQueue implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingQueue.class);
    private static final String TASK = "read-file";
    private static final int MOST_TRIES = 10;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration UNCHECKED_PAUSE = Duration.ofSeconds(15);
    private static final int LONGEST_NAME = 50;

    private final FileReading reading;
    private final FileVersionRepository versions;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final PaperLimits limits;
    private final Clock clock;
    private final String node;
    private final OneTimeTask<Void> task;
    private final SchedulerClient client;
    private final AtomicReference<@Nullable Scheduler> running = new AtomicReference<>();

    ReadingQueue(
            FileReading reading,
            FileVersionRepository versions,
            JdbcClient jdbc,
            DataSource database,
            PaperLimits limits,
            Clock clock,
            @Value("${rapporteur.home}") String home) {
        this.reading = reading;
        this.versions = versions;
        this.jdbc = jdbc;
        this.database = database;
        this.limits = limits;
        this.clock = clock;
        this.node = node(home);
        this.task = Tasks.oneTime(TASK)
                .onFailure(this::failed)
                .execute((instance, _) -> reading.read(UUID.fromString(instance.getId())));
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), task)
                .build();
    }

    /** Queues a file in the present transaction; it is read once that is committed. */
    void add(UUID version) {
        client.scheduleIfNotExists(task.instance(version.toString()), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                hurry();
            }
        });
    }

    @Override
    public void start() {
        if (!limits.reading()) {
            return;
        }
        takeUpAgain();
        Thread.startVirtualThread(reading::prepare);
        var scheduler = Scheduler.create(database, task)
                .clock(clock::instant)
                .threads(reading.atOnce())
                .pollingInterval(Duration.ofSeconds(2))
                .heartbeatInterval(Duration.ofSeconds(10))
                .schedulerName(new SchedulerName.Fixed(node))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        scheduler.start();
        running.set(scheduler);
    }

    /** What a killed process of this node had begun, and files whose job got lost. */
    private void takeUpAgain() {
        jdbc.sql(
                        "update scheduled_tasks set picked = false, picked_by = null where picked = true and picked_by = :node")
                .param("node", node)
                .update();
        var waiting =
                versions.idsIn(EnumSet.of(ExtractionState.HELD, ExtractionState.WAITING, ExtractionState.READING));
        waiting.forEach(id -> client.scheduleIfNotExists(task.instance(id.toString()), clock.instant()));
        if (!waiting.isEmpty()) {
            LOG.info("{} files wait to be read", waiting.size());
        }
    }

    @Override
    public void stop() {
        var scheduler = running.getAndSet(null);
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get() != null;
    }

    private void hurry() {
        var scheduler = running.get();
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    private void failed(ExecutionComplete failure, ExecutionOperations<Void> operations) {
        var execution = failure.getExecution();
        if (failure.getCause().orElse(null) instanceof FileReading.NotChecked) {
            // Never given up: a file that was not checked stays held.
            operations.reschedule(failure, clock.instant().plus(UNCHECKED_PAUSE));
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

    /** The same after a restart, another for another node or another data folder. */
    static String node(String home) {
        var where = Integer.toHexString(home.hashCode());
        try {
            var host = InetAddress.getLocalHost().getHostName();
            return host.substring(0, Math.min(host.length(), LONGEST_NAME - where.length() - 1)) + "-" + where;
        } catch (UnknownHostException e) {
            return "node-" + where;
        }
    }
}
