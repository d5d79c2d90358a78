package org.rapporteur.extraction;

import java.nio.file.Path;
import org.rapporteur.extraction.internal.Examination;
import org.springframework.stereotype.Component;

/** Decides before acceptance whether a file may come in: in the web process, by its first bytes and an archive's directory, with no parser. */
@Component
public final class Intake {

    private final IntakeLimits limits;
    private final Examination examination;

    Intake(IntakeLimits limits) {
        this.limits = limits;
        this.examination = new Examination(limits);
    }

    /**
     * Judges a complete file; never throws for a hostile one.
     *
     * @param fileName the name as the sender gave it
     * @param head the first bytes, at most 64 KiB
     * @param file the complete stored file, in plain
     */
    public IntakeResult check(String fileName, byte[] head, Path file) {
        return examination.examine(fileName, head, file);
    }

    /** The limits in force. */
    public IntakeLimits limits() {
        return limits;
    }
}
