package org.rapporteur.papers;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The scans that wait for character recognition, in a queue of their own, one at a time: they hold up nothing else. None is
 * given up: what fails here is the reader of scans, the disk or the database, not the scan.
 */
@Component
class ScanQueue extends FileQueue {

    private static final String TABLE = "recognition_tasks";
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration POLLING = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

    private final ScanReading reading;
    private final JdbcClient jdbc;
    private final FileJobs jobs;

    ScanQueue(ScanReading reading, JdbcClient jdbc, PaperLimits limits, FileJobs.Place place) {
        super(limits);
        this.reading = reading;
        this.jdbc = jdbc;
        this.jobs = place.jobs(
                TABLE,
                Tasks.oneTime("read-scan")
                        .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                        .execute((instance, _) -> reading.read(UUID.fromString(instance.getId()))));
    }

    /** Queues a file in the present transaction when it is a scan and scans are read. */
    void add(FileVersion version) {
        if (version.isScan() && reading.isOn()) {
            version.awaitRecognition();
            jobs.add(version.getId());
        }
    }

    @Override
    boolean isOn() {
        return reading.isOn();
    }

    /** Also the scans that came in before scans were read. */
    @Override
    void begin() {
        jobs.takeUpAgain(jdbc.sql("""
                        select id from file_version where extraction = 'NO_TEXT' and reason = 'SCAN'
                        and recognition in ('NONE', 'WAITING') order by stored_at""").query(UUID.class).list());
        jobs.start(1, POLLING, HEARTBEAT);
    }

    @Override
    FileJobs jobs() {
        return jobs;
    }
}
