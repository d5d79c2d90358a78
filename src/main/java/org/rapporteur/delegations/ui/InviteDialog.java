package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import java.util.Set;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.delegations.Capacity;
import org.rapporteur.delegations.DelegationForm;
import org.rapporteur.delegations.Delegations;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.directory.ui.PartyName;
import org.rapporteur.meetings.MeetingId;

/** Adds a party to a meeting; stays open so that several can be added one after the other. */
class InviteDialog extends Dialog {

    private final ComboBox<PartySummary> party = new ComboBox<>();
    private final Select<Capacity> capacity = new Select<>();
    private final IntegerField quota = new IntegerField();
    private final Problems problems = new Problems(this)
            .field("partyId", party)
            .field("capacity", capacity)
            .field("quota", quota);

    InviteDialog(MeetingId meeting, Delegations delegations, Parties parties, Runnable changed) {
        addClassName("delegation-dialog");
        setHeaderTitle(getTranslation("delegations.add"));
        party.setLabel(getTranslation("delegations.party"));
        party.setRequiredIndicatorVisible(true);
        party.setItems(
                query -> parties
                        .find(
                                query.getFilter().orElse(""),
                                Set.of(),
                                VaadinSpringDataHelpers.toSpringPageRequest(query))
                        .stream());
        party.setItemLabelGenerator(one -> one.nameFor(getLocale()));
        party.setRenderer(new ComponentRenderer<>(PartyName::new));
        capacity.setLabel(getTranslation("delegations.capacity"));
        capacity.setItems(Capacity.values());
        capacity.setItemLabelGenerator(one -> getTranslation("delegations.capacity." + one));
        capacity.setValue(Capacity.MEMBER);
        quota.setLabel(getTranslation("delegations.quota"));
        quota.setHelperText(getTranslation("delegations.quota.help"));
        quota.setStepButtonsVisible(true);
        quota.setMin(1);
        quota.setMax(DelegationForm.MOST);
        var form = new Div(party, capacity, quota);
        form.addClassName("delegation-dialog-form");
        add(form);
        var add = new Button(getTranslation("delegations.add.one"), _ -> {
            if (problems.attempt(() -> create(meeting, delegations))) {
                Problems.done(
                        getTranslation("delegations.added", party.getValue().nameFor(getLocale())));
                party.clear();
                changed.run();
                party.focus();
            }
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.close"), _ -> close()), add);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                party.focus();
            }
        });
    }

    private void create(MeetingId meeting, Delegations delegations) {
        if (party.getValue() == null) {
            throw InvalidInput.of("partyId", "problem.required");
        }
        delegations.create(meeting, new DelegationForm(party.getValue().id(), capacity.getValue(), quota.getValue()));
    }
}
