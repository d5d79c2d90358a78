package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.ReportDetails;
import org.rapporteur.recommendations.Reports;

/** Where the secretariat says what it found: the reported level is proposed, another one needs its reason. */
final class VerifyFields extends Div {

    VerifyFields(Reports reports, ReportDetails report, Runnable done) {
        addClassName("verify");
        var level = new LevelChoice(getTranslation("recommendations.found-level"), Level.verifiableLevels());
        level.setValue(report.level());
        var reason = new TextArea(getTranslation("recommendations.rationale"));
        reason.setHelperText(getTranslation("recommendations.rationale-help"));
        reason.setWidthFull();
        reason.setMaxLength(20_000);
        level.addValueChangeListener(
                change -> reason.setRequiredIndicatorVisible(change.getValue() != report.level()));
        var problems = new Problems(this)
                .field("verifiedLevel", level)
                .field("rationale", reason)
                .field("reason", reason);
        var verify = new Button(getTranslation("recommendations.verify"), _ -> {
            if (problems.attempt(() -> reports.verify(report.id(), level.getValue(), reason.getValue()))) {
                Problems.done(getTranslation("recommendations.verified-done"));
                done.run();
            }
        });
        verify.addThemeVariants(ButtonVariant.PRIMARY);
        var back = new Button(getTranslation("recommendations.send-back"), _ -> {
            if (problems.attempt(() -> reports.sendBack(report.id(), reason.getValue()))) {
                Problems.done(getTranslation("recommendations.sent-back-done"));
                done.run();
            }
        });
        var buttons = new Div(back, verify);
        buttons.addClassName("form-buttons");
        add(new H3(getTranslation("recommendations.check")), level, reason, buttons);
    }
}
