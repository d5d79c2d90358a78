package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.rapporteur.access.AccountId;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.delegations.Confirmations;
import org.rapporteur.delegations.DelegationId;

/** Stands behind an account that somebody else named, or sends it away. */
class ConfirmButtons extends Div {

    ConfirmButtons(
            Confirmations confirmations, DelegationId delegation, AccountId account, String name, Runnable changed) {
        addClassName("delegation-buttons");
        var problems = new Problems(this);
        var confirm = new Button(getTranslation("delegations.confirm.yes"), _ -> {
            if (problems.attempt(() -> confirmations.confirm(delegation, account))) {
                Problems.done(getTranslation("delegations.confirm.done", name));
                changed.run();
            }
        });
        confirm.setAriaLabel(getTranslation("delegations.confirm.yes.of", name));
        var refuse = new Button(getTranslation("delegations.confirm.no"), _ -> {
            if (problems.attempt(() -> confirmations.refuse(delegation, account))) {
                Problems.done(getTranslation("delegations.account.removed", name));
                changed.run();
            }
        });
        refuse.setAriaLabel(getTranslation("delegations.confirm.no.of", name));
        add(confirm, refuse);
    }
}
