package org.rapporteur.papers.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.UploadFileList;
import com.vaadin.flow.component.upload.UploadFileListI18N;
import com.vaadin.flow.component.upload.UploadManager;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** The files on their way in with their progress; large ones go in parts and go on after a lost connection. */
@JsModule("./resumable-upload.js")
@NpmPackage(value = "tus-js-client", version = "4.3.1")
class FileProgress extends Div {

    /** Whoever listens to the bars hears of which file each tells, without what deceives in a name. */
    private static final String NAME_THE_BARS = """
            new MutationObserver(() => this.querySelectorAll('vaadin-upload-file').forEach(line =>
                line.querySelector('vaadin-progress-bar')?.setAttribute(
                    'aria-label', (line.file?.name ?? '').replace(/[\\p{Cc}\\p{Bidi_C}]/gu, ''))))
              .observe(this, {childList: true, subtree: true});
            """;

    private static final DataSize LARGE = DataSize.ofMegabytes(20);

    private final UploadFileList list;

    FileProgress(UploadManager manager) {
        list = new UploadFileList(manager);
        list.setI18n(words());
        add(list);
        manager.addAllFinishedListener(_ -> leaveWhatFailed());
    }

    /** What came in is told elsewhere; what did not stays with its reason and a way to try again. */
    private void leaveWhatFailed() {
        list.getElement().executeJs("this.manager.files = this.manager.files.filter(file => !file.complete)");
    }

    private UploadFileListI18N words() {
        return new UploadFileListI18N()
                .setFile(new UploadFileListI18N.File()
                        .setRetry(say("retry"))
                        .setStart(say("start"))
                        .setRemove(say("remove")))
                .setError(new UploadFileListI18N.Error()
                        .setTooManyFiles(say("too-many"))
                        .setFileIsTooBig(say("too-big"))
                        .setIncorrectFileType(say("refused")))
                .setUploading(new UploadFileListI18N.Uploading()
                        .setStatus(new UploadFileListI18N.Uploading.Status()
                                .setConnecting(say("connecting"))
                                .setStalled(say("stalled"))
                                .setProcessing(say("processing"))
                                .setHeld(say("held")))
                        .setRemainingTime(new UploadFileListI18N.Uploading.RemainingTime()
                                .setPrefix(say("remaining") + " ")
                                .setUnknown(say("remaining-unknown")))
                        .setError(new UploadFileListI18N.Uploading.UploadError()
                                .setServerUnavailable(say("unavailable"))
                                .setUnexpectedServerError(say("failed"))
                                .setForbidden(say("forbidden"))
                                .setFileTooLarge(say("too-big"))))
                .setUnits(List.of("B", "KB", "MB", "GB"), 1024);
    }

    private String say(String what) {
        return getTranslation("papers.progress." + what);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        list.getElement().executeJs("window.rapporteurResumable(this, $0)", (double) LARGE.toBytes());
        list.getElement().executeJs(NAME_THE_BARS);
    }
}
