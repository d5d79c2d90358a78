package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.StaleDialog;
import org.rapporteur.delegations.ParticipantDetails;
import org.rapporteur.delegations.ParticipantForm;
import org.rapporteur.delegations.ParticipantRole;
import org.rapporteur.directory.PersonId;

/** The fields of one person, within the list they belong to. */
class ParticipantEditor extends Div {

    private final Select<ParticipantRole> role = new Select<>();
    private final TextField familyName = new TextField();
    private final TextField givenName = new TextField();
    private final TextField nationalName = new TextField();
    private final TextField function = new TextField();
    private final TextField organisation = new TextField();
    private final TextField quotaReason = new TextField();
    private final Select<Choice> known = new Select<>();
    private final Div form = new Div();
    private final Div buttons = new Div();
    private final Problems problems = new Problems(this)
            .field("role", role)
            .field("familyName", familyName)
            .field("givenName", givenName)
            .field("nationalName", nationalName)
            .field("title", function)
            .field("organisation", organisation)
            .field("quotaReason", quotaReason);

    /** @param heading what the editor is for, already translated */
    ParticipantEditor(String heading) {
        addClassName("participant-editor");
        label(familyName, "family-name", ParticipantForm.NAME);
        label(givenName, "given-name", ParticipantForm.NAME);
        label(nationalName, "national-name", ParticipantForm.NATIONAL_NAME);
        label(function, "title", ParticipantForm.LINE);
        label(organisation, "organisation", ParticipantForm.LINE);
        familyName.setRequiredIndicatorVisible(true);
        givenName.setRequiredIndicatorVisible(true);
        role.setLabel(getTranslation("delegations.column.role"));
        role.setItems(ParticipantRole.values());
        role.setItemLabelGenerator(one -> getTranslation("delegations.role." + one));
        role.setValue(ParticipantRole.ADVISER);
        quotaReason.setLabel(getTranslation("delegations.quota.reason"));
        quotaReason.setHelperText(getTranslation("delegations.quota.reason.help"));
        quotaReason.setVisible(false);
        known.setLabel(getTranslation("delegations.known"));
        known.setItemLabelGenerator(this::say);
        known.setVisible(false);
        known.addClassName("wide");
        quotaReason.addClassName("wide");
        form.addClassName("form");
        form.add(role, nationalName, familyName, givenName, function, organisation, known, quotaReason);
        buttons.addClassName("delegation-buttons");
        add(new H3(heading), form, buttons);
    }

    private void label(TextField field, String key, int most) {
        field.setLabel(getTranslation("delegations.column." + key));
        field.setMaxLength(most);
    }

    /** Shows a person as stored. */
    ParticipantEditor showing(ParticipantForm person) {
        role.setValue(person.role());
        familyName.setValue(person.familyName());
        givenName.setValue(person.givenName());
        nationalName.setValue(Objects.requireNonNullElse(person.nationalName(), ""));
        function.setValue(Objects.requireNonNullElse(person.title(), ""));
        organisation.setValue(Objects.requireNonNullElse(person.organisation(), ""));
        return this;
    }

    /** Starts with this role. */
    ParticipantEditor startingAs(ParticipantRole first) {
        role.setValue(first);
        return this;
    }

    /** Leaves the role out: whoever comes instead has the same. */
    ParticipantEditor withoutRole(ParticipantRole kept) {
        role.setValue(kept);
        role.setReadOnly(true);
        return this;
    }

    /** Asks why there is one more than the quota. */
    ParticipantEditor asking() {
        quotaReason.setVisible(true);
        quotaReason.setRequiredIndicatorVisible(true);
        return this;
    }

    /** Asks, once both names are entered, whether it is somebody the party sent before. */
    ParticipantEditor recognising(BiFunction<String, String, List<ParticipantDetails>> sentBefore) {
        familyName.addValueChangeListener(_ -> recognise(sentBefore));
        givenName.addValueChangeListener(_ -> recognise(sentBefore));
        return this;
    }

    private void recognise(BiFunction<String, String, List<ParticipantDetails>> sentBefore) {
        if (familyName.getValue().isBlank() || givenName.getValue().isBlank()) {
            known.setVisible(false);
            return;
        }
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(null));
        sentBefore.apply(familyName.getValue(), givenName.getValue()).forEach(one -> choices.add(new Choice(one)));
        known.setItems(choices);
        known.setValue(choices.getFirst());
        known.setVisible(choices.size() > 1);
    }

    private String say(@Nullable Choice choice) {
        if (choice == null || choice.person == null) {
            return getTranslation("delegations.known.new");
        }
        var function = choice.person.function();
        return getTranslation("delegations.known.same", choice.person.fullName(), function.isEmpty() ? "–" : function);
    }

    /** The two ways out. */
    ParticipantEditor buttons(String saveText, Runnable save, Runnable cancel) {
        var done = new Button(saveText, _ -> problems.attempt(save));
        done.addThemeVariants(ButtonVariant.PRIMARY);
        buttons.add(done, new Button(getTranslation("ui.cancel"), _ -> cancel.run()));
        return this;
    }

    /** What was entered. */
    ParticipantForm form() {
        return new ParticipantForm(
                familyName.getValue(),
                givenName.getValue(),
                nationalName.getValue(),
                function.getValue(),
                organisation.getValue(),
                role.getValue());
    }

    @Nullable
    PersonId known() {
        var choice = known.isVisible() ? known.getValue() : null;
        return choice == null || choice.person == null ? null : choice.person.personId();
    }

    /** Why there is one more than the quota; nothing when it is not asked. */
    @Nullable
    String quotaReason() {
        return quotaReason.isVisible() ? quotaReason.getValue() : null;
    }

    /** Field by field, what was entered beside what somebody else has stored meanwhile. */
    List<StaleDialog.Difference> differences(ParticipantDetails stored) {
        return List.of(
                difference(familyName, stored.familyName()),
                difference(givenName, stored.givenName()),
                difference(nationalName, stored.nationalName()),
                difference(function, stored.title()),
                difference(organisation, stored.organisation()),
                new StaleDialog.Difference(
                        role.getLabel(),
                        getTranslation("delegations.role." + role.getValue()),
                        getTranslation("delegations.role." + stored.role())));
    }

    private static StaleDialog.Difference difference(TextField field, @Nullable String stored) {
        return new StaleDialog.Difference(
                field.getLabel(), field.getValue().strip(), Objects.requireNonNullElse(stored, ""));
    }

    void focusFirst() {
        familyName.focus();
    }

    /** Somebody new, or one the party sent before. */
    private record Choice(@Nullable ParticipantDetails person) {}
}
