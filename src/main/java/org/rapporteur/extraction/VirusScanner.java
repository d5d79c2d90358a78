package org.rapporteur.extraction;

import java.nio.file.Path;
import org.rapporteur.extraction.internal.Clamd;
import org.springframework.stereotype.Component;

/**
 * The optional virus check, which fails closed: a scanner that is down, slow, or that would not have found the test
 * string in a file as large as is accepted never calls a file clean.
 */
@Component
public final class VirusScanner {

    private final boolean on;
    private final Clamd clamd;

    VirusScanner(ScannerSettings settings, IntakeLimits limits) {
        this.on = !settings.address().isBlank();
        this.clamd = new Clamd(settings, limits.size().toBytes());
    }

    /** Whether files are to be checked before anybody gets them. */
    public boolean isOn() {
        return on;
    }

    /** Checks a file; proves the scanner first when it has to be. Never throws for a hostile file or a broken scanner. */
    public Scan scan(Path file) {
        return on ? clamd.scan(file) : new Scan.Clean();
    }

    /** Proves the scanner when there is one; takes as long as sending it the largest file that is accepted. */
    public void prove() {
        if (on) {
            clamd.prove();
        }
    }

    /** How the scanner is, without asking it. */
    public ScannerHealth health() {
        return on ? clamd.health() : new ScannerHealth(ScannerHealth.State.OFF, "");
    }
}
