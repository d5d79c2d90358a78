package org.rapporteur.extraction;

import java.io.Closeable;
import org.rapporteur.extraction.ReadRequest.Attempt;
import org.rapporteur.extraction.internal.ReaderProcess;
import org.rapporteur.extraction.internal.Tesseract;
import org.springframework.stereotype.Component;

/** Reads the text of scans by character recognition, in a child process of its own that gives way to everything else. */
@Component
public final class CharacterReader implements Closeable {

    private final OcrSettings settings;
    private final Tesseract tesseract;
    private final ReaderProcess process;

    CharacterReader(ReaderLimits limits, OcrSettings settings) {
        this.settings = settings;
        this.tesseract = new Tesseract(settings);
        this.process = new ReaderProcess(limits, tesseract);
    }

    /** Whether scans are read: switched on, and the program is there with at least one of the languages. */
    public boolean isOn() {
        return settings.enabled() && tesseract.isThere();
    }

    /** What is installed, found out once. */
    public OcrHealth health() {
        var state = !tesseract.isThere()
                ? OcrHealth.State.ABSENT
                : settings.enabled() ? OcrHealth.State.ON : OcrHealth.State.OFF;
        return new OcrHealth(state, tesseract.version(), tesseract.languages(), tesseract.missing());
    }

    /** Reads one scan and waits for the end; a hostile one costs the child process. */
    public Reading read(ReadRequest request) {
        return process.read(new ReadRequest(request.file(), request.fileName(), request.mediaType(), Attempt.NORMAL));
    }

    /** Ends the child process and removes its folder. */
    @Override
    public void close() {
        process.close();
    }
}
