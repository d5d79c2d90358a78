package org.rapporteur.papers;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.access.Readers;
import org.rapporteur.base.problem.Unavailable;
import org.rapporteur.extraction.CharacterReader;
import org.rapporteur.extraction.ReadRequest;
import org.rapporteur.extraction.ReadRequest.Attempt;
import org.rapporteur.extraction.Reading;
import org.rapporteur.extraction.ReadingReason;
import org.rapporteur.storage.StoredFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads one scan by character recognition and stores what came of it; no transaction is open meanwhile. */
@Component
class ScanReading {

    private final FileVersionRepository versions;
    private final FilePages pages;
    private final PaperPublishing publishing;
    private final StoredFiles files;
    private final CharacterReader reader;
    private final BegunReadings begun;
    private final Readers readers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ScanReading(
            FileVersionRepository versions,
            FilePages pages,
            PaperPublishing publishing,
            StoredFiles files,
            CharacterReader reader,
            BegunReadings begun,
            Readers readers,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.versions = versions;
        this.pages = pages;
        this.publishing = publishing;
        this.files = files;
        this.reader = reader;
        this.begun = begun;
        this.readers = readers;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether scans are read. */
    boolean isOn() {
        return reader.isOn();
    }

    /**
     * Reads a scan; nothing happens to a file that is none any more.
     *
     * @throws IllegalStateException when the reader process is not there at the moment
     */
    void read(UUID id) {
        readers.asPortal(() -> {
            var scan = Optional.ofNullable(transaction.execute(_ -> versions.findById(id)
                            .filter(FileVersion::isScan)
                            .map(version -> new Scan(version.sha256(), version.name(), version.mediaType()))))
                    .flatMap(found -> found);
            scan.ifPresent(found -> begun.run(found.sha256(), () -> readBegun(id, found))
                    .ifPresentOrElse(
                            _ -> {}, () -> keep(id, FileReading.failed(ReadingReason.PORTAL_STOPPED, Map.of()))));
            return true;
        });
    }

    private Reading read(Scan scan) {
        try (var copy = files.copy(scan.sha256())) {
            return reader.read(new ReadRequest(copy.path(), scan.name(), scan.mediaType(), Attempt.NORMAL));
        } catch (Unavailable problem) {
            if (StoredFiles.isLost(problem)) {
                return FileReading.failed(ReadingReason.STORED_FILE_DAMAGED, Map.of());
            }
            throw problem;
        }
    }

    private boolean readBegun(UUID id, Scan scan) {
        var reading = read(scan);
        if (reading.reason() == ReadingReason.READER_UNAVAILABLE) {
            throw new IllegalStateException("The reader of scans is not available");
        }
        keep(id, reading);
        return true;
    }

    private void keep(UUID id, Reading reading) {
        transaction.executeWithoutResult(_ -> versions.findById(id)
                .filter(FileVersion::isScan)
                .ifPresent(version -> {
                    version.recognised(reading, clock.instant());
                    versions.flush();
                    pages.replace(id, reading);
                    publishing.read(version);
                }));
    }

    private record Scan(String sha256, String name, String mediaType) {}
}
