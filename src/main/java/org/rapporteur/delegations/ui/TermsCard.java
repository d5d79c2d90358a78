package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.delegations.Capacity;
import org.rapporteur.delegations.CredentialState;
import org.rapporteur.delegations.DelegationDetails;
import org.rapporteur.delegations.DelegationForm;
import org.rapporteur.delegations.Delegations;
import org.rapporteur.meetings.ui.MeetingsNavigation;

/** Capacity and quota of a delegation, set by those who run the meeting. */
class TermsCard extends Card {

    TermsCard(DelegationDetails details, Delegations delegations, Runnable changed) {
        super(new Span().getTranslation("delegations.terms"));
        var summary = details.summary();
        var capacity = new Select<Capacity>();
        capacity.setLabel(getTranslation("delegations.capacity"));
        capacity.setItems(Capacity.values());
        capacity.setItemLabelGenerator(one -> getTranslation("delegations.capacity." + one));
        capacity.setValue(summary.capacity());
        var quota = new IntegerField(getTranslation("delegations.quota"));
        quota.setHelperText(getTranslation("delegations.quota.help"));
        quota.setStepButtonsVisible(true);
        quota.setMin(1);
        quota.setMax(DelegationForm.MOST);
        quota.setValue(summary.quota());
        var problems = new Problems(this).field("capacity", capacity).field("quota", quota);
        var save = new Button(getTranslation("ui.save"), _ -> {
            if (problems.attempt(
                    () -> delegations.change(summary.id(), capacity.getValue(), quota.getValue(), summary.version()))) {
                changed.run();
            }
        });
        var buttons = new Div(save);
        buttons.addClassName("delegation-buttons");
        if (details.participants().isEmpty() && summary.credentialState() == CredentialState.AWAITED) {
            buttons.add(new Button(getTranslation("delegations.remove"), _ -> {
                if (problems.attempt(() -> delegations.remove(summary.id()))) {
                    Problems.done(getTranslation(
                            "delegations.removed", summary.party().nameFor(getLocale())));
                    UI.getCurrent().navigate(DelegationsView.class, MeetingsNavigation.of(summary.meetingId()));
                }
            }));
        }
        var form = new Div(capacity, quota, buttons);
        form.addClassName("delegation-side-form");
        with(form);
    }
}
