package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.rapporteur.delegations.FocalPoints;
import org.rapporteur.delegations.ParticipantDetails;

/** Lets somebody of the delegation into the meeting's pages with an account. */
class AccessDialog extends Dialog {

    AccessDialog(ParticipantDetails one, FocalPoints focalPoints, Runnable changed) {
        addClassName("delegation-dialog");
        setHeaderTitle(getTranslation("delegations.access.title", one.fullName()));
        add(new Paragraph(getTranslation("delegations.access.text")));
        add(new AccessForm(
                one.fullName(),
                focalPoints,
                account -> focalPoints.addDelegate(one.delegationId(), account, one.id()),
                entered -> focalPoints.inviteDelegate(
                        one.delegationId(), entered.signInName(), entered.displayName(), entered.email(), one.id()),
                this::close));
        getFooter().add(new Button(getTranslation("ui.close"), _ -> close()));
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                changed.run();
            }
        });
    }
}
