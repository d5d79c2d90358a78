package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.recommendations.AddresseeDetails;
import org.rapporteur.recommendations.Addressees;
import org.rapporteur.recommendations.Closure;

/** Closes what an addressee owes, or opens it again, with the reason. */
final class ClosureDialog extends Dialog {

    ClosureDialog(Addressees addressees, AddresseeDetails addressee, Runnable done) {
        var open = addressee.closure().isOpen();
        setHeaderTitle(getTranslation(open ? "recommendations.close" : "recommendations.reopen"));
        var closure = new RadioButtonGroup<Closure>(getTranslation("recommendations.closure"));
        closure.setItems(
                open
                        ? new Closure[] {Closure.IMPLEMENTED, Closure.NOT_IMPLEMENTED, Closure.OVERTAKEN}
                        : new Closure[] {Closure.REOPENED});
        closure.setItemLabelGenerator(one -> getTranslation("recommendations.closure." + one));
        closure.setValue(open ? Closure.IMPLEMENTED : Closure.REOPENED);
        var reason = new TextArea(getTranslation("recommendations.reason"));
        reason.setWidthFull();
        reason.setMaxLength(2000);
        var problems = new Problems(this).field("closure", closure).field("reason", reason);
        var save = new Button(getTranslation("recommendations.save"), _ -> {
            var stored = problems.attempt(() -> addressees.close(
                    addressee.id(), closure.getValue(), reason.getValue(), addressee.version()));
            if (stored) {
                close();
                done.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(closure, reason);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), save);
    }
}
