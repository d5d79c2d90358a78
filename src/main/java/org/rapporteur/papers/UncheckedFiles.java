package org.rapporteur.papers;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.rapporteur.access.Readers;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.storage.StoredFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The files that came in before there was a virus check: once there is one, a single durable job goes through them, one file
 * at a time, so that it holds up nothing else. They stay open meanwhile, as they were, and the health page counts them.
 */
@Component
class UncheckedFiles extends FileQueue {

    private static final Logger LOG = LoggerFactory.getLogger(UncheckedFiles.class);
    private static final String TABLE = "virus_check_tasks";
    private static final String ALL = "all";
    private static final String UNCHECKED = " from file_version where virus_checked_at is null"
            + " and extraction not in ('HELD', 'WAITING', 'READING', 'QUARANTINED')";
    private static final int AT_ONCE = 100;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration POLLING = Duration.ofSeconds(30);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

    private final VirusCheck check;
    private final StoredFiles files;
    private final Readers readers;
    private final JdbcClient jdbc;
    private final FileJobs jobs;

    UncheckedFiles(
            VirusCheck check,
            StoredFiles files,
            Readers readers,
            JdbcClient jdbc,
            PaperLimits limits,
            FileJobs.Place place) {
        super(limits);
        this.check = check;
        this.files = files;
        this.readers = readers;
        this.jdbc = jdbc;
        this.jobs = place.jobs(
                TABLE,
                Tasks.oneTime("check-files")
                        .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                        .execute((_, _) -> checkWhileRunning()));
    }

    /** How many there are; none counts as long as there is no virus check. */
    long count() {
        return check.isOn()
                ? jdbc.sql("select count(*)" + UNCHECKED).query(Long.class).single()
                : 0;
    }

    /**
     * Checks the next of them, by their names in the store.
     *
     * @param after the name before the first to check
     * @return the last name that was looked at; the same when there was none
     * @throws VirusCheck.NotChecked when the scanner cannot be relied on at the moment; what is left waits
     */
    String checkSome(String after) {
        var last = after;
        for (var name : next(after)) {
            readers.asPortal(() -> {
                check(name);
                return true;
            });
            last = name;
        }
        return last;
    }

    private void checkWhileRunning() {
        var last = "";
        var next = checkSome(last);
        while (!next.equals(last) && jobs.isRunning()) {
            last = next;
            next = checkSome(last);
        }
    }

    private List<String> next(String after) {
        return jdbc.sql("select distinct sha256" + UNCHECKED + " and sha256 > :after order by sha256 limit :most")
                .param("after", after)
                .param("most", AT_ONCE)
                .query(String.class)
                .list();
    }

    /** What could not be checked, since it was damaged or gone, may have come back: from a backup, or from whoever has it. */
    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void lookAgain() {
        if (isRunning() && count() > 0) {
            jobs.add(ALL);
        }
    }

    /** What is damaged or gone is given to nobody; it is looked at again within the hour. */
    private void check(String sha256) {
        try (var copy = files.copy(sha256)) {
            check.lets(sha256, copy::path);
        } catch (Unavailable problem) {
            if (!StoredFiles.isLost(problem)) {
                throw problem;
            }
            LOG.warn("{} could not be checked for viruses, since the stored file is damaged", sha256);
        }
    }

    @Override
    boolean isOn() {
        return check.isOn();
    }

    @Override
    void begin() {
        jobs.takeUpAgain(List.of());
        var waiting = count();
        if (waiting > 0) {
            LOG.info("{} files came in before there was a virus check and are checked now", waiting);
            jobs.add(ALL);
        }
        jobs.start(1, POLLING, HEARTBEAT);
    }

    @Override
    FileJobs jobs() {
        return jobs;
    }
}
