package org.rapporteur.papers;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Readers;
import org.rapporteur.base.problem.DiskFull;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.extraction.ReadRequest;
import org.rapporteur.extraction.Reading;
import org.rapporteur.extraction.ReadingReason;
import org.rapporteur.extraction.ReadingState;
import org.rapporteur.extraction.TextReader;
import org.rapporteur.storage.ReadableCopy;
import org.rapporteur.storage.StoreFailure;
import org.rapporteur.storage.StoredFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads one waiting file and stores what came of it: text, state and reason, index, one event. No transaction is open
 * while the reader process works, so that a slow file holds nothing up; a file whose reading was cut short is simply read
 * again.
 */
@Component
class FileReading {

    private final FileVersionRepository versions;
    private final FilePages pages;
    private final ReadingGuard guard;
    private final BegunReadings begun;
    private final PaperPublishing publishing;
    private final StoredFiles files;
    private final TextReader reader;
    private final VirusCheck check;
    private final ScanQueue scans;
    private final Readers readers;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FileReading(
            FileVersionRepository versions,
            FilePages pages,
            ReadingGuard guard,
            BegunReadings begun,
            PaperPublishing publishing,
            StoredFiles files,
            TextReader reader,
            VirusCheck check,
            ScanQueue scans,
            Readers readers,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.versions = versions;
        this.pages = pages;
        this.guard = guard;
        this.begun = begun;
        this.publishing = publishing;
        this.files = files;
        this.reader = reader;
        this.check = check;
        this.scans = scans;
        this.readers = readers;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Reads a file that waits; nothing happens to one that does not.
     *
     * @throws VirusCheck.NotChecked when the virus check is on and cannot be relied on at the moment; the file is held
     * @throws ReaderMissing when there is no reader at the moment; the file waits on
     * @throws OnceMore when the file ended the reader and has one more try; it waits on, behind those that wait already
     */
    void read(UUID id) {
        readers.asPortal(() -> {
            versions.findById(id)
                    .filter(version -> version.extraction().isPending())
                    .ifPresent(version -> read(id, version.sha256()));
            return true;
        });
    }

    private void read(UUID id, String sha256) {
        try (var copy = new OneCopy(sha256)) {
            if (check.lets(sha256, copy::path)
                    && begun.run(sha256, () -> readBegun(id, copy)).isEmpty()) {
                finish(id, failed(ReadingReason.PORTAL_STOPPED, Map.of()));
            }
        } catch (Unavailable problem) {
            if (!StoredFiles.isLost(problem)) {
                throw problem;
            }
            lost(id);
        }
    }

    private boolean readBegun(UUID id, OneCopy copy) {
        begin(id).ifPresent(task -> finish(id, outcome(id, task, copy)));
        return true;
    }

    /** Trying again would not mend it. What is held stays so: once it is restored it has still to be checked. */
    private void lost(UUID id) {
        if (versions.findById(id)
                .filter(version -> version.extraction() == ExtractionState.HELD)
                .isPresent()) {
            throw new VirusCheck.NotChecked("the stored file is damaged");
        }
        finish(id, failed(ReadingReason.STORED_FILE_DAMAGED, Map.of()));
    }

    /** The reading could not be done at all, again and again: says so, and leaves it to somebody to try again. */
    void giveUp(UUID id) {
        readers.asPortal(() -> {
            finish(id, failed(ReadingReason.READER_UNAVAILABLE, Map.of()));
            return true;
        });
    }

    /** Finds out what holds the reader process in, and whether the virus check can be relied on, before a file comes. */
    void prepare() {
        reader.probe();
        check.prove();
    }

    /** How many files are read at the same time. */
    int atOnce() {
        return reader.children();
    }

    private Optional<Task> begin(UUID id) {
        var found = transaction.execute(_ -> versions.findById(id)
                .filter(version -> version.extraction().isPending())
                .map(version -> {
                    version.beginReading();
                    events.publishEvent(new PaperChanged(
                            version.rendition().paper().id(),
                            version.rendition().paper().meeting()));
                    return new Task(version.sha256(), version.name(), version.mediaType());
                }));
        return found == null ? Optional.empty() : found;
    }

    private Reading outcome(UUID id, Task task, OneCopy copy) {
        var outcome = guard.read(
                task.sha256(),
                attempt -> reader.read(new ReadRequest(copy.path(), task.name(), task.mediaType(), attempt)));
        if (outcome.reason() == ReadingReason.READER_UNAVAILABLE) {
            transaction.executeWithoutResult(_ -> versions.findById(id).ifPresent(FileVersion::awaitOn));
            var detail = outcome.facts().getOrDefault("detail", "");
            throw DiskFull.isSaidIn(detail)
                    ? StoreFailure.fullDisk("A file could not be given to the reader")
                    : new ReaderMissing(detail);
        }
        if (guard.isToBeReadAgain(task.sha256(), outcome)) {
            transaction.executeWithoutResult(_ -> versions.findById(id).ifPresent(FileVersion::awaitOn));
            throw new OnceMore();
        }
        return outcome;
    }

    private void finish(UUID id, Reading reading) {
        transaction.executeWithoutResult(_ -> versions.findById(id)
                .filter(version -> version.extraction().isPending()
                        && !version.extraction().isClosed())
                .ifPresent(version -> {
                    version.finish(reading, clock.instant());
                    versions.flush();
                    pages.replace(id, reading);
                    scans.add(version);
                    publishing.read(version);
                }));
    }

    static Reading failed(ReadingReason reason, Map<String, String> facts) {
        return Reading.failed(ReadingState.UNREADABLE, reason, facts, Duration.ZERO, false, "");
    }

    /** The file in the open, made when first needed: the virus check and the reader look at the same one. */
    private final class OneCopy implements AutoCloseable {

        private final String sha256;
        private @Nullable ReadableCopy made;

        private OneCopy(String sha256) {
            this.sha256 = sha256;
        }

        private Path path() {
            var copy = made == null ? files.copy(sha256) : made;
            made = copy;
            return copy.path();
        }

        @Override
        public void close() {
            if (made != null) {
                made.close();
            }
        }
    }

    private record Task(String sha256, String name, String mediaType) {}

    /** The file has one more try, for which those that wait already need not wait. */
    static final class OnceMore extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private OnceMore() {
            super("The file ended the reader and is tried once more", null, false, false);
        }
    }

    /** There is no reader at the moment; says nothing about the file. */
    static final class ReaderMissing extends RuntimeException {
        private ReaderMissing(String detail) {
            super("The reader is not available: " + detail);
        }
    }
}
