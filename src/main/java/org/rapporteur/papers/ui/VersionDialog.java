package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.component.upload.UploadDropZone;
import com.vaadin.flow.component.upload.UploadFileList;
import com.vaadin.flow.component.upload.UploadManager;
import java.util.stream.Stream;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.Problem;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.ReceivedFile;
import org.rapporteur.papers.RenditionStatus;

/** Adds a language or a new version to a paper: choose the language, then drop the file. */
class VersionDialog extends Dialog implements PaperReception.Outcome {

    private final transient PaperDetails paper;
    private final transient PaperFiles files;
    private final transient Runnable added;
    private final Select<LanguageTag> language = new Select<>();
    private final Select<RenditionStatus> status = new Select<>();
    private final Paragraph problem = new Paragraph();

    /** @param added called when the file is stored */
    VersionDialog(PaperDetails paper, PaperFiles files, Runnable added) {
        this.paper = paper;
        this.files = files;
        this.added = added;
        setHeaderTitle(getTranslation("papers.add-version"));
        var original = paper.summary().language();
        language.setLabel(getTranslation("papers.field.language"));
        language.setItems(Stream.concat(Stream.of(original), PaperWords.LANGUAGES.stream())
                .distinct()
                .toList());
        language.setItemLabelGenerator(value -> value.displayName(getLocale()));
        status.setLabel(getTranslation("papers.field.status"));
        status.setItems(RenditionStatus.OFFICIAL, RenditionStatus.UNOFFICIAL, RenditionStatus.MACHINE);
        status.setItemLabelGenerator(value -> PaperWords.of(this, value));
        status.setValue(RenditionStatus.UNOFFICIAL);
        language.addValueChangeListener(change -> status.setVisible(!original.equals(change.getValue())));
        language.setValue(original);
        problem.addClassName("paper-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var manager = new UploadManager(this, new PaperReception(files, this));
        manager.setMaxFiles(1);
        manager.setMaxFileSize(files.limits().maxSize().toBytes());
        manager.addAllFinishedListener(_ -> manager.clearFileList());
        var place = new Div(
                new Paragraph(getTranslation("papers.add-version.hint")),
                new UploadButton(getTranslation("papers.upload.choose"), manager));
        place.addClassName("paper-drop-line");
        var form = new Div(language, status);
        form.addClassName("form");
        add(form, new UploadDropZone(place, manager), new UploadFileList(manager), problem);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()));
    }

    @Override
    public void arrived(ReceivedFile file) {
        var chosen = language.getValue();
        var worth = paper.summary().language().equals(chosen) ? null : status.getValue();
        var done = new Problems(this).attempt(() -> files.addVersion(paper.id(), chosen, worth, file));
        if (done) {
            close();
            added.run();
        }
    }

    @Override
    public void refused(String name, Problem why) {
        say(
                why instanceof InvalidInput invalid
                        ? getTranslation(
                                invalid.fields().getFirst().key(),
                                invalid.fields().getFirst().arguments().toArray())
                        : getTranslation(why.key(), why.arguments()));
    }

    @Override
    public void interrupted(String name) {
        say(getTranslation("papers.upload.interrupted", name));
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
