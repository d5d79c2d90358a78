package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.Invitation;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.LinkField;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.delegations.FocalPoints;

/** Gives an account to somebody: one they have, or a new one with a one-time link to hand over. */
class AccessForm extends Div {

    private final TextField signInName = new TextField();
    private final TextField displayName = new TextField();
    private final TextField email = new TextField();
    private final Button invite = new Button();
    private final Problems problems = new Problems(this)
            .field("signInName", signInName)
            .field("displayName", displayName)
            .field("email", email);

    /**
     * @param suggestedName name shown to others that a new account starts with
     * @param add gives the part to an account there is
     * @param inviting makes the account and gives it the part
     * @param changed after an account there is got its part
     */
    AccessForm(
            String suggestedName,
            FocalPoints focalPoints,
            Consumer<AccountId> add,
            Function<Entered, Invitation> inviting,
            Runnable changed) {
        addClassName("delegation-side-form");
        signInName.setLabel(getTranslation("delegations.access.name"));
        signInName.setHelperText(getTranslation("delegations.access.name.help"));
        signInName.setRequiredIndicatorVisible(true);
        displayName.setLabel(getTranslation("delegations.access.display-name"));
        displayName.setValue(suggestedName);
        email.setLabel(getTranslation("delegations.access.email"));
        var addNow = new Button(getTranslation("delegations.access.add"), _ -> {
            if (problems.attempt(() -> add.accept(account(focalPoints)))) {
                changed.run();
            } else {
                offerInvitation(true);
            }
        });
        invite.setText(getTranslation("delegations.access.invite"));
        invite.addClickListener(_ -> problems.attempt(() -> showLink(inviting.apply(entered()))));
        offerInvitation(false);
        var buttons = new Div(addNow, invite);
        buttons.addClassName("delegation-buttons");
        add(signInName, displayName, email, buttons);
    }

    private AccountId account(FocalPoints focalPoints) {
        if (signInName.getValue().isBlank()) {
            throw InvalidInput.of("signInName", "problem.required");
        }
        return focalPoints.account(signInName.getValue());
    }

    private Entered entered() {
        var address = email.getValue().strip();
        return new Entered(signInName.getValue(), displayName.getValue(), address);
    }

    private void offerInvitation(boolean offered) {
        displayName.setVisible(offered);
        email.setVisible(offered);
        invite.setVisible(offered);
    }

    private void showLink(Invitation invitation) {
        removeAll();
        var until = Dates.day(invitation.expiresAt().atZone(ZoneOffset.UTC).toLocalDate(), getLocale());
        var remark = new Paragraph(getTranslation("delegations.access.link.help", until));
        remark.addClassName("small");
        add(new LinkField(getTranslation("delegations.access.link"), invitation.path()), remark);
    }

    /**
     * What was entered for a new account.
     *
     * @param signInName what is typed to sign in
     * @param displayName name shown to others
     * @param email e-mail address, or empty
     */
    record Entered(String signInName, String displayName, String email) {}
}
