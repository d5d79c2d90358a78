package org.rapporteur.papers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** The scans that wait for character recognition, in a queue of their own, one at a time: they hold up nothing else. */
@Component
class ScanQueue implements SmartLifecycle {

    private static final String TABLE = "recognition_tasks";
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ScanReading reading;
    private final JdbcClient jdbc;
    private final DataSource database;
    private final PaperLimits limits;
    private final Clock clock;
    private final String node;
    private final OneTimeTask<Void> task;
    private final SchedulerClient client;
    private final AtomicReference<@Nullable Scheduler> running = new AtomicReference<>();

    ScanQueue(
            ScanReading reading,
            JdbcClient jdbc,
            DataSource database,
            PaperLimits limits,
            Clock clock,
            @Value("${rapporteur.home}") String home) {
        this.reading = reading;
        this.jdbc = jdbc;
        this.database = database;
        this.limits = limits;
        this.clock = clock;
        this.node = ReadingQueue.node(home);
        this.task = Tasks.oneTime("read-scan")
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        10, new FailureHandler.OnFailureRetryLater<>(PAUSE)))
                .execute((instance, _) -> reading.read(UUID.fromString(instance.getId())));
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), task)
                .tableName(TABLE)
                .build();
    }

    /** Queues a file in the present transaction when it is a scan and scans are read. */
    void add(FileVersion version) {
        if (version.isScan() && reading.isOn()) {
            version.awaitRecognition();
            client.scheduleIfNotExists(task.instance(version.getId().toString()), clock.instant());
        }
    }

    @Override
    public void start() {
        if (!limits.reading() || !reading.isOn()) {
            return;
        }
        takeUpAgain();
        var scheduler = Scheduler.create(database, task)
                .tableName(TABLE)
                .clock(clock::instant)
                .threads(1)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(Duration.ofSeconds(30))
                .schedulerName(new SchedulerName.Fixed(node))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        scheduler.start();
        running.set(scheduler);
    }

    /** What a killed process had begun, and the scans that came in before they were read. */
    private void takeUpAgain() {
        jdbc.sql("""
                        update recognition_tasks set picked = false, picked_by = null
                        where picked = true and picked_by = :node""").param("node", node).update();
        var scans = jdbc.sql("""
                        select id from file_version where extraction = 'NO_TEXT' and reason = 'SCAN'
                        and recognition in ('NONE', 'WAITING') order by stored_at""").query(UUID.class).list();
        scans.forEach(id -> client.scheduleIfNotExists(task.instance(id.toString()), clock.instant()));
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
}
