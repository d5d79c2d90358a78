package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.recommendations.Acceptance;
import org.rapporteur.recommendations.AddresseeDetails;
import org.rapporteur.recommendations.Addressees;

/** Asks a focal point whether it accepts what it is addressed with, for all parts not answered yet. */
final class AnswerDialog extends Dialog {

    AnswerDialog(Addressees addressees, List<AddresseeDetails> pending, Runnable done) {
        setHeaderTitle(getTranslation("recommendations.answer"));
        var answer = new RadioButtonGroup<Acceptance>(getTranslation("recommendations.answer-question"));
        answer.setItems(
                Acceptance.ACCEPTED, Acceptance.ACCEPTED_IN_PART, Acceptance.NOTED, Acceptance.NOT_ADDRESSED);
        answer.setItemLabelGenerator(one -> getTranslation("recommendations.acceptance." + one));
        answer.setValue(Acceptance.ACCEPTED);
        var reason = new TextArea(getTranslation("recommendations.reason"));
        reason.setHelperText(getTranslation("recommendations.answer-reason-help"));
        reason.setWidthFull();
        reason.setMaxLength(2000);
        var problems = new Problems(this).field("acceptance", answer).field("reason", reason);
        var save = new Button(getTranslation("recommendations.answer-save"), _ -> {
            var stored = problems.attempt(() -> pending.forEach(one ->
                    addressees.answer(one.id(), answer.getValue(), reason.getValue(), one.version())));
            if (stored) {
                close();
                done.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(answer, reason);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), save);
    }
}
