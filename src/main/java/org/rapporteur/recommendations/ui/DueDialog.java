package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import org.rapporteur.base.ui.DayField;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.recommendations.AddresseeDetails;
import org.rapporteur.recommendations.Addressees;

/** Asks an addressee for its next report by a day. */
final class DueDialog extends Dialog {

    DueDialog(Addressees addressees, AddresseeDetails addressee, Runnable done) {
        setHeaderTitle(getTranslation("recommendations.ask-for"));
        var day = new DayField(getTranslation("recommendations.next-due"));
        day.setValue(addressee.nextDue());
        day.setClearButtonVisible(true);
        var problems = new Problems(this).field("nextDue", day);
        var save = new Button(getTranslation("recommendations.save"), _ -> {
            if (problems.attempt(() -> addressees.askFor(addressee.id(), day.getValue(), addressee.version()))) {
                close();
                done.run();
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(day);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), save);
    }
}
