package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.rapporteur.delegations.ParticipantDetails;

/** Asks once before somebody is withdrawn, since nobody comes back from it. */
class WithdrawDialog extends Dialog {

    WithdrawDialog(ParticipantDetails one, Runnable withdraw) {
        setHeaderTitle(getTranslation("delegations.withdraw.title", one.fullName()));
        add(new Paragraph(getTranslation("delegations.withdraw.text")));
        var yes = new Button(getTranslation("delegations.roster.withdraw"), _ -> {
            close();
            withdraw.run();
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), _ -> close()), yes);
    }
}
