package org.rapporteur.papers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.UUID;
import org.rapporteur.base.problem.Problem;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.ReceivedFile;
import org.rapporteur.papers.Uploads;
import org.rapporteur.storage.StoredFiles;

/**
 * Takes the bytes of an upload, in the request's own thread, and tells the page what became of each file. Every limit is
 * set here: Vaadin's own are unlimited, and what the browser checks is only a courtesy.
 */
class PaperReception implements UploadHandler {

    private static final long REST_OF_REQUEST = 1 << 20;

    /** The header by which a page names a file that came in parts. */
    private static final String IN_PARTS = "X-Upload-Id";

    private final transient PaperFiles files;
    private final transient Uploads uploads;
    private final transient Outcome outcome;
    private final long limit;
    private final long count;

    /** Told in the page's session. */
    interface Outcome {
        /** The file is stored. */
        void arrived(ReceivedFile file);

        /** The file does not come in. */
        void refused(String name, Problem why);

        /** The sender went away in the middle. */
        void interrupted(String name);
    }

    PaperReception(PaperOffice office, Outcome outcome) {
        this.files = office.files();
        this.uploads = office.uploads();
        this.outcome = outcome;
        this.limit = files.limits().maxSize().toBytes();
        this.count = files.limits().maxFiles();
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        var name = ReceivedFile.harmlessName(event.getFileName());
        var ui = event.getUI();
        try (var content = event.getInputStream()) {
            var inParts = event.getRequest().getHeader(IN_PARTS);
            var file = inParts == null
                    ? files.receive(name, event.getContentType(), content)
                    : uploads.take(UUID.fromString(inParts));
            tell(ui, () -> outcome.arrived(file));
        } catch (Problem problem) {
            tell(ui, () -> outcome.refused(name, problem));
        } catch (StoredFiles.Interrupted e) {
            tell(ui, () -> outcome.interrupted(name));
        }
    }

    private static void tell(UI ui, Runnable what) {
        try {
            ui.access(what::run);
        } catch (UIDetachedException e) {
            // the page is gone; what was stored without a paper means nothing
        }
    }

    /** One byte more than is accepted, so that our own sentence is said and not a bare error. */
    @Override
    public long getFileSizeMax() {
        return limit + 1;
    }

    @Override
    public long getRequestSizeMax() {
        return limit + REST_OF_REQUEST;
    }

    @Override
    public long getFileCountMax() {
        return count;
    }
}
