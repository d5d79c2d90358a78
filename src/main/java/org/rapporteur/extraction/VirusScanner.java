package org.rapporteur.extraction;

import java.nio.file.Path;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.Unavailable;
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

    /**
     * Lets in only what is found clean at once: for files that no queue takes up later.
     *
     * @param file its bytes, in plain
     * @param name what its sender calls it
     * @throws InvalidInput on {@code file} when something was found
     * @throws Unavailable when the scanner cannot be relied on at the moment
     */
    public void require(Path file, String name) {
        switch (scan(file)) {
            case Scan.Clean _ -> {
                // it may come in
            }
            case Scan.Found(var signature) ->
                throw InvalidInput.of("file", "extraction.problem.virus", signature, name);
            case Scan.Unavailable _ -> throw new Unavailable("extraction.problem.not-checked", name);
        }
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
