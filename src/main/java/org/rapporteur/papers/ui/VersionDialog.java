package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.ReceivedFile;
import org.rapporteur.papers.RenditionStatus;

/** Adds a language or a new version to a paper: choose the language, then drop the file; the same bytes are taken only when said. */
class VersionDialog extends Dialog {

    private final transient PaperDetails paper;
    private final transient PaperOffice office;
    private final transient Runnable added;
    private final Select<LanguageTag> language;
    private final Select<RenditionStatus> status = new Select<>();
    private final Div same = new Div();

    /** @param added called when the file is stored */
    VersionDialog(PaperDetails paper, PaperOffice office, Runnable added) {
        this.paper = paper;
        this.office = office;
        this.added = added;
        setHeaderTitle(getTranslation("papers.add-version"));
        var original = paper.summary().language();
        language = PaperWords.languages(this, original);
        status.setLabel(getTranslation("papers.field.status"));
        status.setItems(RenditionStatus.OFFICIAL, RenditionStatus.UNOFFICIAL, RenditionStatus.MACHINE);
        status.setItemLabelGenerator(value -> PaperWords.of(this, value));
        status.setValue(RenditionStatus.UNOFFICIAL);
        language.addValueChangeListener(change -> status.setVisible(!original.equals(change.getValue())));
        language.setValue(original);
        var form = new Div(language, status);
        form.addClassName("form");
        var stack = new Div(form, new FilePlace(office, getTranslation("papers.add-version.hint"), this::arrived));
        same.addClassName("arrived-notice");
        same.getElement().setAttribute("role", "alert");
        stack.add(same);
        stack.addClassName("dialog-stack");
        add(stack);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()));
    }

    private void arrived(ReceivedFile file) {
        same.removeAll();
        var known = office.files().same(paper.summary(), language.getValue(), file).stream()
                .findFirst();
        if (known.isEmpty()) {
            take(file);
            return;
        }
        var sentence = new Span(PaperWords.say(this, known.get().sentence(paper.summary(), language.getValue())) + " ");
        var anyway = new Button(getTranslation("papers.add-version.anyway"), _ -> take(file));
        same.add(new Paragraph(sentence), anyway);
    }

    private void take(ReceivedFile file) {
        var chosen = language.getValue();
        var worth = paper.summary().language().equals(chosen) ? null : status.getValue();
        var done = new Problems(this).attempt(() -> office.files().addVersion(paper.id(), chosen, worth, file));
        if (done) {
            close();
            added.run();
        }
    }
}
