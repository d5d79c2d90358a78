package org.rapporteur.directory.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.StaleDialog.Difference;
import org.rapporteur.directory.OrganisationForm;
import org.rapporteur.directory.OrganisationId;
import org.rapporteur.directory.OrganisationSummary;
import org.rapporteur.directory.Organisations;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.directory.Sector;

/** Adds or changes an organisation. */
final class OrganisationDialog extends EditDialog {

    private final Organisations organisations;
    private final Consumer<OrganisationId> stored;
    private @Nullable OrganisationSummary present;

    private final TextField name = new TextField(getTranslation("directory.organisation.name"));
    private final TextField acronym = new TextField(getTranslation("directory.organisation.acronym"));
    private final Select<Sector> sector = new Select<>();
    private final PartyPicker party;
    private final NamesField names = new NamesField(300);

    /**
     * @param present the organisation to change, or empty to add one
     * @param of party proposed for a new one
     * @param stored told when it is stored
     */
    OrganisationDialog(
            Organisations organisations,
            Parties parties,
            @Nullable OrganisationSummary present,
            @Nullable PartySummary of,
            Consumer<OrganisationId> stored) {
        this.organisations = organisations;
        this.present = present;
        this.stored = stored;
        setHeaderTitle(
                present == null
                        ? getTranslation("directory.organisation.new")
                        : getTranslation("directory.organisation.edit", present.name()));
        party = new PartyPicker(getTranslation("directory.organisation.party"), parties, Set.of());
        sector.setLabel(getTranslation("directory.organisation.sector"));
        sector.setItems(Sector.values());
        sector.setItemLabelGenerator(each -> getTranslation(each.key()));
        sector.setValue(Sector.CENTRAL_AUTHORITY);
        name.setRequiredIndicatorVisible(true);
        party.setRequiredIndicatorVisible(true);
        fields(wide(name), party, sector, acronym, names);
        if (of != null) {
            party.setValue(of);
        }
        if (present != null) {
            show(present);
        }
    }

    private void show(OrganisationSummary organisation) {
        name.setValue(organisation.name());
        acronym.setValue(Objects.requireNonNullElse(organisation.acronym(), ""));
        sector.setValue(organisation.sector());
        party.setValue(organisation.party());
        names.setNames(organisation.form().names());
    }

    private OrganisationForm entered() {
        var chosen = party.getValue();
        if (chosen == null) {
            throw InvalidInput.of("partyId", "problem.required");
        }
        return new OrganisationForm(chosen.id(), sector.getValue(), name.getValue(), acronym.getValue(), names.names());
    }

    @Override
    Problems problems() {
        return new Problems(this).field("name", name).field("acronym", acronym).field("partyId", party);
    }

    @Override
    void store() {
        stored.accept(
                present == null
                        ? organisations.create(entered())
                        : organisations
                                .change(present.id(), entered(), present.version())
                                .id());
    }

    @Override
    List<Difference> differencesFromStored() {
        var mine = entered();
        var theirs = organisations.get(Objects.requireNonNull(present).id());
        present = theirs;
        return List.of(
                new Difference(getTranslation("directory.organisation.name"), mine.name(), theirs.name()),
                new Difference(
                        getTranslation("directory.organisation.party"),
                        party.getValue().nameFor(getLocale()),
                        theirs.party().nameFor(getLocale())),
                new Difference(
                        getTranslation("directory.organisation.sector"),
                        getTranslation(mine.sector().key()),
                        getTranslation(theirs.sector().key())),
                new Difference(
                        getTranslation("directory.organisation.acronym"),
                        Objects.requireNonNullElse(mine.acronym(), ""),
                        Objects.requireNonNullElse(theirs.acronym(), "")),
                new Difference(
                        getTranslation("directory.names"),
                        PartyDialog.lines(mine.names()),
                        PartyDialog.lines(theirs.form().names())));
    }

    @Override
    void showStored() {
        show(Objects.requireNonNull(present));
    }
}
