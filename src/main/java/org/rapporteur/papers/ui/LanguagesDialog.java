package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.papers.FileVersionDetails;
import org.rapporteur.papers.PaperDetails;

/** Says in which languages a file is, where its reader found others; none to go back to these. */
class LanguagesDialog extends Dialog {

    /** @param changed called when it was stored */
    LanguagesDialog(
            PaperDetails paper, LanguageTag language, FileVersionDetails file, PaperOffice office, Runnable changed) {
        setHeaderTitle(getTranslation("papers.file-languages.title"));
        var languages = new MultiSelectComboBox<LanguageTag>(getTranslation("papers.file-languages.field"));
        languages.setItemLabelGenerator(tag -> tag.displayName(getLocale()));
        languages.setItems(Stream.of(file.languages(), List.of(language), PaperWords.LANGUAGES)
                .flatMap(List::stream)
                .distinct()
                .toList());
        languages.setValue(Set.copyOf(file.languages()));
        languages.setWidthFull();
        var form = new Div(new Paragraph(getTranslation("papers.file-languages.text", file.name())), languages);
        form.addClassName("dialog-stack");
        add(form);
        var problems = new Problems(this).field("languages", languages);
        var save = new Button(getTranslation("papers.save"), _ -> {
            var said = languages.getValue().stream().sorted().toList();
            var seen = paper.summary().version();
            if (problems.attempt(() -> office.languages().correct(paper.id(), language, file.number(), said, seen))) {
                close();
                changed.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), save);
    }
}
