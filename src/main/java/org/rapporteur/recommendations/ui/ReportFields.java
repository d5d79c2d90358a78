package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.papers.Papers;
import org.rapporteur.recommendations.AddresseeDetails;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.ReportDetails;
import org.rapporteur.recommendations.ReportForm;
import org.rapporteur.recommendations.ReportId;
import org.rapporteur.recommendations.Reports;
import org.springframework.stereotype.Component;

/** What a focal point fills in: the level with its meaning, what was done, obstacles, help needed, proof, consent. */
final class ReportFields extends Div {

    /** What the fields need to do their work. */
    @Component
    static class Choices {
        private final Reports reports;
        private final Papers papers;

        Choices(Reports reports, Papers papers) {
            this.reports = reports;
            this.papers = papers;
        }

        Reports reports() {
            return reports;
        }

        Papers papers() {
            return papers;
        }
    }

    private final Reports reports;
    private final AddresseeDetails addressee;
    private final LevelChoice level;
    private final TextArea text = new TextArea();
    private final TextArea obstacles = new TextArea();
    private final TextArea assistance = new TextArea();
    private final EvidenceEditor evidence;
    private final Checkbox consent = new Checkbox();
    private final Problems problems;
    private @Nullable ReportDetails stored;

    ReportFields(Choices choices, AddresseeDetails addressee, @Nullable ReportDetails stored, Runnable done) {
        this.reports = choices.reports();
        this.addressee = addressee;
        this.stored = stored;
        addClassName("report-fields");
        level = new LevelChoice(getTranslation("recommendations.how-far"), Level.reportableLevels());
        area(text, "recommendations.done", "recommendations.done-help");
        text.setRequiredIndicatorVisible(true);
        area(obstacles, "recommendations.obstacles", "");
        area(assistance, "recommendations.assistance", "recommendations.assistance-help");
        evidence = new EvidenceEditor(choices.reports(), choices.papers(), addressee.id());
        consent.setLabel(getTranslation("recommendations.consent"));
        problems = new Problems(this)
                .field("level", level)
                .field("text", text)
                .field("obstacles", obstacles)
                .field("assistance", assistance)
                .field("evidence.url", evidence.link())
                .field("evidence.citation", evidence.citation());
        var guard = new Paragraph(new Icon("warning"));
        guard.add(getTranslation("recommendations.guard"));
        guard.addClassName("guard");
        fill(stored);
        var save = new Button(getTranslation("recommendations.save-draft"), _ -> {
            if (problems.attempt(this::save)) {
                Problems.done(getTranslation("recommendations.saved"));
            }
        });
        var submit = new Button(getTranslation("recommendations.submit"), _ -> {
            if (problems.attempt(() -> reports.submit(save()))) {
                Problems.done(getTranslation("recommendations.submitted"));
                done.run();
            }
        });
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(save, submit);
        buttons.addClassName("form-buttons");
        add(level, guard, text, obstacles, assistance, evidence, consent, buttons);
    }

    private void fill(@Nullable ReportDetails report) {
        if (report == null) {
            level.setValue(Level.NOT_STARTED);
            return;
        }
        level.setValue(report.level());
        text.setValue(report.text());
        obstacles.setValue(report.obstacles());
        assistance.setValue(report.assistance());
        evidence.show(report.evidence());
        consent.setValue(report.consentToPublish());
    }

    private ReportId save() {
        var form = new ReportForm(
                level.getValue(),
                text.getValue(),
                obstacles.getValue(),
                assistance.getValue(),
                evidence.pieces(),
                consent.getValue());
        var before = stored;
        var now = before == null
                ? reports.create(addressee.id(), form)
                : reports.change(before.id(), form, before.version());
        stored = now;
        evidence.show(List.copyOf(now.evidence()));
        return now.id();
    }

    private void area(TextArea area, String label, String help) {
        area.setLabel(getTranslation(label));
        if (!help.isEmpty()) {
            area.setHelperText(getTranslation(help));
        }
        area.setWidthFull();
        area.setMaxLength(20_000);
    }
}
