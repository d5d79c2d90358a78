package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.ui.DayField;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.Undo;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.papers.LanguageExpectation;
import org.rapporteur.papers.PaperId;
import org.rapporteur.papers.PaperLanguages;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.RenditionStatus;

/** Says that a language of a paper is expected: what it will be worth, by when, and who owes it. */
class ExpectDialog extends Dialog {

    /**
     * @param preset the language it is about, if that is known
     * @param owing who owes it now, where it is expected already of somebody other than the secretariat
     * @param changed called when it was stored
     */
    ExpectDialog(
            PaperSummary paper,
            @Nullable LanguageTag preset,
            @Nullable PartyId owing,
            PaperOffice office,
            Runnable changed) {
        setHeaderTitle(getTranslation("papers.expect") + ": " + paper.symbol());
        var language = PaperWords.languages(this, preset == null ? new LanguageTag[0] : new LanguageTag[] {preset});
        language.setValue(preset);
        var status = new Select<RenditionStatus>();
        status.setLabel(getTranslation("papers.field.status"));
        status.setItems(RenditionStatus.OFFICIAL, RenditionStatus.UNOFFICIAL, RenditionStatus.MACHINE);
        status.setItemLabelGenerator(value -> PaperWords.of(this, value));
        status.setValue(RenditionStatus.OFFICIAL);
        var due = new DayField(getTranslation("papers.field.due"));
        var owedBy = new ComboBox<PartySummary>(getTranslation("papers.field.owed-by"));
        owedBy.setHelperText(getTranslation("papers.field.owed-by.help"));
        owedBy.setClearButtonVisible(true);
        PaperWords.offer(owedBy, office.parties());
        paper.renditions().stream()
                .filter(now -> now.language().equals(preset))
                .findFirst()
                .ifPresent(now -> {
                    status.setValue(now.status());
                    due.setValue(now.due());
                });
        if (owing != null) {
            owedBy.setValue(office.parties().get(owing));
        }
        var form = new Div(language, status, due, owedBy);
        form.addClassNames("form", "dialog-form");
        var stack = new Div(new Paragraph(getTranslation("papers.expect.text")), form);
        stack.addClassName("dialog-stack");
        add(stack);
        var problems =
                new Problems(this).field("language", language).field("due", due).field("owedBy", owedBy);
        var save = new Button(getTranslation("papers.save"), _ -> {
            if (language.isEmpty()) {
                language.setErrorMessage(getTranslation("problem.required"));
                language.setInvalid(true);
                return;
            }
            var chosen = owedBy.getValue();
            var expectation = new LanguageExpectation(
                    language.getValue(), status.getValue(), due.getValue(), chosen == null ? null : chosen.id());
            if (problems.attempt(() -> office.languages().expect(paper.id(), expectation))) {
                close();
                Problems.done(getTranslation("papers.expected", paper.symbol()));
                changed.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        if (preset != null) {
            paper.renditions().stream()
                    .filter(now -> now.language().equals(preset))
                    .findFirst()
                    .map(now -> new LanguageExpectation(preset, now.status(), now.due(), owing))
                    .ifPresent(now -> getFooter().add(takeBack(paper.id(), now, office.languages(), changed)));
        }
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), save);
    }

    private Button takeBack(PaperId paper, LanguageExpectation now, PaperLanguages languages, Runnable changed) {
        var problems = new Problems(this);
        var button = new Button(getTranslation("papers.expect.take-back"), _ -> {
            if (problems.attempt(() -> languages.expectNoLonger(paper, now.language()))) {
                close();
                Undo.offer(
                        getTranslation(
                                "papers.expect.taken-back", now.language().displayName(getLocale())),
                        () -> {
                            problems.attempt(() -> languages.expect(paper, now));
                            changed.run();
                        });
                changed.run();
            }
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("dialog-apart");
        return button;
    }
}
