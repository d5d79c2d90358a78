package org.rapporteur.papers;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Durable jobs about files, one kind in each table: a job is stored in the transaction that makes it and done after it, and a
 * process that was killed leaves it to the next start. Several nodes share a table; each job is done by one of them.
 */
final class FileJobs {

    private static final Duration LONGEST_END = Duration.ofSeconds(5);
    private static final int LONGEST_NAME = 50;

    private final Place place;
    private final String table;
    private final OneTimeTask<Void> task;
    private final SchedulerClient client;
    private final AtomicReference<@Nullable Scheduler> running = new AtomicReference<>();

    private FileJobs(Place place, String table, OneTimeTask<Void> task) {
        this.place = place;
        this.table = table;
        this.task = task;
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(place.database), task)
                .tableName(table)
                .build();
    }

    /** Adds a job about a file in the present transaction, unless there is one. */
    void add(UUID file) {
        add(file.toString());
    }

    /** Adds a job about many files, by a name of its own, unless there is one. */
    void add(String name) {
        client.scheduleIfNotExists(task.instance(name), place.clock.instant());
    }

    /** Frees what a killed process of this node had begun, and adds jobs about these files, the jobs of which got lost. */
    void takeUpAgain(Collection<UUID> files) {
        place.jdbc
                .sql("update " + table
                        + " set picked = false, picked_by = null where picked = true and picked_by = :node")
                .param("node", place.node)
                .update();
        files.forEach(this::add);
    }

    /** Begins to do what waits. */
    void start(int threads, Duration polling, Duration heartbeat) {
        var scheduler = Scheduler.create(place.database, task)
                .tableName(table)
                .clock(place.clock::instant)
                .threads(threads)
                .pollingInterval(polling)
                .heartbeatInterval(heartbeat)
                .schedulerName(new SchedulerName.Fixed(place.node))
                .shutdownMaxWait(LONGEST_END)
                .build();
        scheduler.start();
        running.set(scheduler);
    }

    /** Looks at once whether something waits. */
    void hurry() {
        var scheduler = running.get();
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    void stop() {
        var scheduler = running.getAndSet(null);
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    boolean isRunning() {
        return running.get() != null;
    }

    /** Where jobs are kept and done. */
    @Component
    static final class Place {

        private final DataSource database;
        private final JdbcClient jdbc;
        private final Clock clock;
        private final String node;

        Place(DataSource database, JdbcClient jdbc, Clock clock, @Value("${rapporteur.home}") String home) {
            this.database = database;
            this.jdbc = jdbc;
            this.clock = clock;
            this.node = node(home);
        }

        /**
         * Jobs of one kind.
         *
         * @param table the table they are kept in, as db-scheduler wants it
         * @param task what is done with a file
         */
        FileJobs jobs(String table, OneTimeTask<Void> task) {
            return new FileJobs(this, table, task);
        }

        /** The same after a restart, another for another node or another data folder. */
        private static String node(String home) {
            var where = Integer.toHexString(home.hashCode());
            try {
                var host = InetAddress.getLocalHost().getHostName();
                return host.substring(0, Math.min(host.length(), LONGEST_NAME - where.length() - 1)) + "-" + where;
            } catch (UnknownHostException e) {
                return "node-" + where;
            }
        }
    }
}
