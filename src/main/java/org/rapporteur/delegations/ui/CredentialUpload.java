package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.Problem;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.delegations.Credentials;
import org.rapporteur.delegations.DelegationId;

/** Streams one file of credentials to the store, never more than the limit, and tells what became of it. */
class CredentialUpload implements UploadHandler {

    /** Room for the frame of a multipart request around the file. */
    private static final long FRAME = 64 * 1024;

    private final DelegationId delegation;
    private final Credentials credentials;
    private final Runnable changed;

    CredentialUpload(DelegationId delegation, Credentials credentials, Runnable changed) {
        this.delegation = delegation;
        this.credentials = credentials;
        this.changed = changed;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        var ui = event.getUI();
        try (var content = event.getInputStream()) {
            credentials.receive(delegation, event.getFileName(), content);
            ui.access(changed::run);
        } catch (Problem refused) {
            ui.access(() -> Problems.tell(sentence(ui, refused)));
        }
    }

    private static String sentence(UI ui, Problem refused) {
        if (refused instanceof InvalidInput invalid && !invalid.fields().isEmpty()) {
            var field = invalid.fields().getFirst();
            return ui.getTranslation(field.key(), field.arguments().toArray());
        }
        return ui.getTranslation(refused.key(), refused.arguments());
    }

    @Override
    public long getFileSizeMax() {
        return Credentials.MOST_BYTES;
    }

    @Override
    public long getRequestSizeMax() {
        return Credentials.MOST_BYTES + FRAME;
    }

    @Override
    public long getFileCountMax() {
        return 1;
    }
}
