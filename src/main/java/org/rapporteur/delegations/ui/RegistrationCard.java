package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.delegations.CredentialState;
import org.rapporteur.delegations.DelegationDetails;
import org.rapporteur.delegations.Delegations;

/** What a delegation still needs before it is registered, and the button that registers it. */
class RegistrationCard extends Card {

    RegistrationCard(DelegationDetails details, Delegations delegations, Runnable changed) {
        super(new Span().getTranslation("delegations.registration"));
        addClassName("registration-card");
        var summary = details.summary();
        var checks = new UnorderedList();
        checks.addClassName("delegation-checks");
        checks.add(check(details.head().isPresent(), "head"));
        if (summary.capacity().needsCredentials()) {
            checks.add(check(summary.credentialState() != CredentialState.AWAITED, "credentials"));
        }
        if (summary.credentialState() == CredentialState.QUERIED) {
            checks.add(check(false, "question"));
        }
        checks.add(check(summary.submitted(), "submitted"));
        with(checks);
        if (summary.submitted()) {
            with(remark("delegations.registration.done"));
            return;
        }
        var submit = new Button(getTranslation("delegations.register"), _ -> {
            if (new Problems(this).attempt(() -> delegations.submit(summary.id(), summary.version()))) {
                Problems.done(getTranslation(
                        "delegations.register.done", summary.party().nameFor(getLocale())));
                changed.run();
            }
        });
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        with(remark("delegations.registration.help"), submit);
    }

    private ListItem check(boolean right, String what) {
        var state = right ? "yes" : "no";
        var item = new ListItem(
                new Icon(right ? "check" : "clock"),
                new Span(getTranslation("delegations.check." + what + "." + state)));
        item.addClassName("check-" + state);
        return item;
    }

    private Paragraph remark(String key) {
        var remark = new Paragraph(getTranslation(key));
        remark.addClassName("small");
        return remark;
    }
}
