package org.rapporteur.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.Rights;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.Row;
import org.rapporteur.directory.OrganisationId;
import org.rapporteur.directory.OrganisationSummary;
import org.rapporteur.directory.Organisations;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.Sector;

/** "Which ministry, unit or association do I turn to?" Organisations by party and field of work. */
@Route(DirectoryNavigation.ROUTE + "/organisations")
@PermitAll
class OrganisationsView extends RegisterView {

    private final TextField search;
    private final PartyPicker party;
    private final MultiSelectComboBox<Sector> sectors = new MultiSelectComboBox<>();
    private final Listing<OrganisationSummary> listing;

    OrganisationsView(Organisations organisations, Parties parties, Rights rights) {
        super("directory.organisations");
        if (rights.mayManagePortal()) {
            adding(
                    "directory.organisation.new",
                    () -> new OrganisationDialog(organisations, parties, null, null, OrganisationsView::open));
        }
        party = new PartyPicker("", parties, Set.of());
        listing = new Listing<>(
                page -> organisations.find(text(), partyId(), sectors.getValue(), page),
                this::card,
                new EmptyState(
                        "organisation",
                        getTranslation("directory.organisations.none"),
                        getTranslation("directory.none.text")));
        search = words(listing);
        party.setAriaLabel(getTranslation("directory.filter.party"));
        party.setPlaceholder(getTranslation("directory.filter.party"));
        party.setClearButtonVisible(true);
        party.addValueChangeListener(_ -> listing.refresh());
        narrowing(sectors, "directory.filter.sector", Sector.values(), Sector::key, listing::refresh);
        table();
        show(listing, search, party, sectors);
    }

    private static void open(OrganisationId organisation) {
        UI.getCurrent().navigate(OrganisationView.class, DirectoryNavigation.parameter(organisation));
    }

    private String text() {
        return search.getValue();
    }

    private @Nullable PartyId partyId() {
        var chosen = party.getValue();
        return chosen == null ? null : chosen.id();
    }

    private void table() {
        var grid = listing.grid();
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("directory.column.organisation"))
                .setSortProperty("name")
                .setFlexGrow(3);
        grid.addComponentColumn(organisation -> new PartyName(organisation.party()))
                .setHeader(getTranslation("directory.column.party"))
                .setSortProperty("party")
                .setFlexGrow(2);
        grid.addColumn(organisation -> getTranslation(organisation.sector().key()))
                .setHeader(getTranslation("directory.column.sector"))
                .setSortProperty("sector");
        grid.addItemClickListener(click -> open(click.getItem().id()));
    }

    private Span name(OrganisationSummary organisation) {
        var name = new Span(DirectoryNavigation.link(organisation.id(), organisation.nameFor(getLocale())));
        if (organisation.acronym() != null) {
            var acronym = new Span(organisation.acronym());
            acronym.addClassName("quiet");
            name.add(acronym);
        }
        name.addClassName("party-name");
        return name;
    }

    private Row card(OrganisationSummary organisation) {
        return new Row(DirectoryNavigation.link(organisation.id(), organisation.nameFor(getLocale())))
                .before(new PartyFlag(organisation.party()))
                .remark(organisation.party().nameFor(getLocale()))
                .after(new Chip(getTranslation(organisation.sector().key())));
    }
}
