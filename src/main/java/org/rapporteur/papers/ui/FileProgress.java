package org.rapporteur.papers.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.UploadFileList;
import com.vaadin.flow.component.upload.UploadManager;
import org.springframework.util.unit.DataSize;

/** The files on their way in with their progress; large ones go in parts and go on after a lost connection. */
@JsModule("./resumable-upload.js")
@NpmPackage(value = "tus-js-client", version = "4.3.1")
class FileProgress extends Div {

    private static final DataSize LARGE = DataSize.ofMegabytes(20);

    private final UploadFileList list;

    FileProgress(UploadManager manager) {
        list = new UploadFileList(manager);
        add(list);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        list.getElement().executeJs("window.rapporteurResumable(this, $0)", (double) LARGE.toBytes());
    }
}
