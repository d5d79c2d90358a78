package org.rapporteur.directory.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.StaleDialog.Difference;
import org.rapporteur.directory.Organisations;
import org.rapporteur.directory.People;
import org.rapporteur.directory.PersonDetails;
import org.rapporteur.directory.PersonForm;
import org.rapporteur.directory.PersonId;

/** Adds or changes a person. */
final class PersonDialog extends EditDialog {

    private final People people;
    private final Consumer<PersonId> stored;
    private @Nullable PersonDetails present;

    private final TextField familyName = new TextField(getTranslation("directory.person.family-name"));
    private final TextField givenName = new TextField(getTranslation("directory.person.given-name"));
    private final TextField nationalName = new TextField(getTranslation("directory.person.national-name"));
    private final Checkbox familyNameFirst = new Checkbox(getTranslation("directory.person.family-name-first"));
    private final TextField email = new TextField(getTranslation("directory.person.email"));
    private final TextField phone = new TextField(getTranslation("directory.person.phone"));
    private final PositionsField positions;

    /**
     * @param present the person to change, or empty to add one
     * @param stored told when it is stored
     */
    PersonDialog(
            People people, Organisations organisations, @Nullable PersonDetails present, Consumer<PersonId> stored) {
        this.people = people;
        this.present = present;
        this.stored = stored;
        setHeaderTitle(
                present == null
                        ? getTranslation("directory.person.new")
                        : getTranslation(
                                "directory.person.edit", present.summary().displayName()));
        positions = new PositionsField(organisations);
        familyName.setRequiredIndicatorVisible(true);
        fields(familyName, givenName, nationalName, familyNameFirst, email, phone, positions);
        if (present != null) {
            show(present);
        }
    }

    private void show(PersonDetails person) {
        var form = person.form();
        familyName.setValue(form.familyName());
        givenName.setValue(form.givenName());
        nationalName.setValue(Objects.requireNonNullElse(form.nationalName(), ""));
        familyNameFirst.setValue(form.familyNameFirst());
        email.setValue(Objects.requireNonNullElse(form.email(), ""));
        phone.setValue(Objects.requireNonNullElse(form.phone(), ""));
        positions.setPositions(person.positions());
    }

    private PersonForm entered() {
        return new PersonForm(
                familyName.getValue(),
                givenName.getValue(),
                nationalName.getValue(),
                familyNameFirst.getValue(),
                email.getValue(),
                phone.getValue(),
                positions.positions());
    }

    @Override
    Problems problems() {
        var problems = new Problems(this)
                .field("familyName", familyName)
                .field("givenName", givenName)
                .field("nationalName", nationalName)
                .field("email", email)
                .field("phone", phone);
        positions.addTo(problems);
        return problems;
    }

    @Override
    void store() {
        stored.accept(
                present == null
                        ? people.create(entered())
                        : people.change(present.summary().id(), entered(), present.version())
                                .summary()
                                .id());
    }

    @Override
    List<Difference> differencesFromStored() {
        var mine = entered();
        present = people.get(Objects.requireNonNull(present).summary().id());
        var theirs = present.form();
        return List.of(
                new Difference(getTranslation("directory.person.family-name"), mine.familyName(), theirs.familyName()),
                new Difference(getTranslation("directory.person.given-name"), mine.givenName(), theirs.givenName()),
                difference("directory.person.national-name", mine.nationalName(), theirs.nationalName()),
                difference("directory.person.email", mine.email(), theirs.email()),
                difference("directory.person.phone", mine.phone(), theirs.phone()),
                new Difference(getTranslation("directory.person.positions"), titles(mine), titles(theirs)));
    }

    private Difference difference(String key, @Nullable String mine, @Nullable String theirs) {
        return new Difference(
                getTranslation(key), Objects.requireNonNullElse(mine, ""), Objects.requireNonNullElse(theirs, ""));
    }

    private static String titles(PersonForm form) {
        return String.join(
                "\n",
                form.positions().stream().map(position -> position.title()).toList());
    }

    @Override
    void showStored() {
        show(Objects.requireNonNull(present));
    }
}
