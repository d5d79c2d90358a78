package org.rapporteur.papers;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.extraction.Scan;
import org.rapporteur.extraction.VirusScanner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the bytes of a file checked for viruses and keeps what came of it: when they were found clean, or the lock on every
 * version that holds them.
 */
@Component
class VirusCheck {

    private final VirusScanner scanner;
    private final FileVersionRepository versions;
    private final FilePages pages;
    private final PaperPublishing publishing;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VirusCheck(
            VirusScanner scanner,
            FileVersionRepository versions,
            FilePages pages,
            PaperPublishing publishing,
            AuditTrail audit,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.scanner = scanner;
        this.versions = versions;
        this.pages = pages;
        this.publishing = publishing;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether files are to be checked. */
    boolean isOn() {
        return scanner.isOn();
    }

    /** Finds out whether the scanner can be relied on. */
    void prove() {
        scanner.prove();
    }

    /**
     * Checks a file; where files are not checked, all are let through.
     *
     * @param sha256 its name in the store
     * @param copy makes a copy of it in the open
     * @return false when something was found; it is locked then
     * @throws NotChecked when the scanner cannot be relied on at the moment
     */
    boolean lets(String sha256, Supplier<Path> copy) {
        if (!isOn()) {
            return true;
        }
        switch (scanner.scan(copy.get())) {
            case Scan.Clean _ -> {
                jdbc.sql("update file_version set virus_checked_at = :now where sha256 = :sha256")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("sha256", sha256)
                        .update();
                return true;
            }
            case Scan.Found(var signature) -> {
                quarantine(sha256, signature);
                return false;
            }
            case Scan.Unavailable(var detail) -> throw new NotChecked(detail);
        }
    }

    /** The bytes are what is dangerous, so every version that holds them is locked. */
    private void quarantine(String sha256, String signature) {
        transaction.executeWithoutResult(_ -> versions.findBySha256(sha256).stream()
                .filter(version -> version.extraction() != ExtractionState.QUARANTINED)
                .forEach(version -> {
                    version.quarantine(signature, clock.instant());
                    versions.flush();
                    pages.remove(version.getId());
                    var paper = version.rendition().paper();
                    audit.append("paper.quarantined", "paper", paper.getId(), paper.symbol(), signature);
                    publishing.read(version);
                }));
    }

    /** The virus check cannot be relied on at the moment; says nothing about the file. */
    static final class NotChecked extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotChecked(String detail) {
            super("The virus check cannot be relied on: " + detail);
        }
    }
}
