package org.rapporteur.directory.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.StaleDialog.Difference;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyDetails;
import org.rapporteur.directory.PartyForm;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PartyKind;

/** Adds or changes a party. */
final class PartyDialog extends EditDialog {

    private final Parties parties;
    private final Consumer<PartyId> stored;
    private @Nullable PartyDetails present;

    private final Select<PartyKind> kind = new Select<>();
    private final TextField code = new TextField(getTranslation("directory.party.code"));
    private final TextField name = new TextField(getTranslation("directory.party.name"));
    private final TextField formalName = new TextField(getTranslation("directory.party.formal-name"));
    private final TextField sortKey = new TextField(getTranslation("directory.party.sort-key"));
    private final TextArea aliases = new TextArea(getTranslation("directory.party.aliases"));
    private final NamesField names = new NamesField(200);

    /**
     * @param present the party to change, or empty to add one
     * @param stored told when it is stored
     */
    PartyDialog(Parties parties, @Nullable PartyDetails present, Consumer<PartyId> stored) {
        setHeaderTitle(
                present == null
                        ? getTranslation("directory.party.new")
                        : getTranslation(
                                "directory.party.edit", present.summary().name()));
        this.parties = parties;
        this.present = present;
        this.stored = stored;
        kind.setLabel(getTranslation("directory.column.kind"));
        kind.setItems(PartyKind.values());
        kind.setItemLabelGenerator(each -> getTranslation(each.key()));
        kind.setValue(PartyKind.CIVIL_SOCIETY);
        code.setHelperText(getTranslation("directory.party.code.help"));
        name.setHelperText(getTranslation("directory.party.name.help"));
        sortKey.setHelperText(getTranslation("directory.party.sort-key.help"));
        aliases.setHelperText(getTranslation("directory.party.aliases.help"));
        name.setRequiredIndicatorVisible(true);
        code.setRequiredIndicatorVisible(true);
        fields(wide(name), kind, code, wide(formalName), names, wide(aliases), sortKey);
        if (present != null) {
            show(present.form());
        }
    }

    private void show(PartyForm form) {
        kind.setValue(form.kind());
        code.setValue(form.code());
        name.setValue(form.name());
        formalName.setValue(Objects.requireNonNullElse(form.formalName(), ""));
        sortKey.setValue(Objects.requireNonNullElse(form.sortKey(), ""));
        aliases.setValue(String.join("\n", form.aliases()));
        names.setNames(form.names());
    }

    private PartyForm entered() {
        return new PartyForm(
                kind.getValue(),
                code.getValue(),
                name.getValue(),
                formalName.getValue(),
                names.names(),
                aliases.getValue().lines().toList(),
                sortKey.getValue());
    }

    @Override
    Problems problems() {
        return new Problems(this)
                .field("name", name)
                .field("code", code)
                .field("formalName", formalName)
                .field("sortKey", sortKey)
                .field("aliases", aliases);
    }

    @Override
    void store() {
        var id = present == null
                ? parties.create(entered())
                : parties.change(present.summary().id(), entered(), present.version())
                        .summary()
                        .id();
        stored.accept(id);
    }

    @Override
    List<Difference> differencesFromStored() {
        var mine = entered();
        present = parties.details(Objects.requireNonNull(present).summary().id());
        var theirs = present.form();
        return List.of(
                new Difference(getTranslation("directory.party.name"), mine.name(), theirs.name()),
                new Difference(
                        getTranslation("directory.column.kind"),
                        getTranslation(mine.kind().key()),
                        getTranslation(theirs.kind().key())),
                new Difference(getTranslation("directory.party.code"), mine.code(), theirs.code()),
                new Difference(
                        getTranslation("directory.party.formal-name"),
                        Objects.requireNonNullElse(mine.formalName(), ""),
                        Objects.requireNonNullElse(theirs.formalName(), "")),
                new Difference(getTranslation("directory.names"), lines(mine.names()), lines(theirs.names())),
                new Difference(
                        getTranslation("directory.party.aliases"),
                        String.join("\n", mine.aliases()),
                        String.join("\n", theirs.aliases())));
    }

    static String lines(Map<String, String> names) {
        return names.entrySet().stream()
                .map(name -> name.getKey() + ": " + name.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Override
    void showStored() {
        show(Objects.requireNonNull(present).form());
    }
}
