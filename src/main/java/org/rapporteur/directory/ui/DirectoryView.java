package org.rapporteur.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.rapporteur.access.Rights;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.Row;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PartyKind;
import org.rapporteur.directory.PartySummary;

/** "Who is who?" The States and other parties, found by whatever name somebody knows them under. */
@Route(DirectoryNavigation.ROUTE)
@PermitAll
class DirectoryView extends RegisterView {

    private static final int OTHER_NAMES = 5;

    private final TextField search;
    private final MultiSelectComboBox<PartyKind> kinds = new MultiSelectComboBox<>();
    private final Listing<PartySummary> listing;

    DirectoryView(Parties parties, Rights rights) {
        super("directory.title");
        if (rights.mayManagePortal()) {
            adding("directory.party.new", () -> new PartyDialog(parties, null, DirectoryView::open));
        }
        listing = new Listing<>(
                page -> parties.find(text(), kinds.getValue(), page),
                this::card,
                new EmptyState("search", getTranslation("directory.none"), getTranslation("directory.none.text")));
        search = words(listing);
        narrowing(kinds, "directory.filter.kind", PartyKind.values(), PartyKind::pluralKey, listing::refresh);
        table();
        show(listing, search, kinds);
    }

    private static void open(PartyId party) {
        UI.getCurrent().navigate(PartyView.class, DirectoryNavigation.parameter(party));
    }

    private String text() {
        return search.getValue();
    }

    private void table() {
        var grid = listing.grid();
        grid.addComponentColumn(this::name)
                .setHeader(getTranslation("directory.column.party"))
                .setSortProperty("name")
                .setFlexGrow(3);
        grid.addColumn(this::otherNames)
                .setHeader(getTranslation("directory.column.names"))
                .setFlexGrow(3);
        grid.addColumn(party -> getTranslation(party.kind().key()))
                .setHeader(getTranslation("directory.column.kind"))
                .setSortProperty("kind");
        grid.addColumn(PartySummary::code)
                .setHeader(getTranslation("directory.column.code"))
                .setSortProperty("code")
                .setFlexGrow(0)
                .setAutoWidth(true);
        grid.addItemClickListener(click -> open(click.getItem().id()));
    }

    private Span name(PartySummary party) {
        var name = new Span(new PartyFlag(party), DirectoryNavigation.link(party.id(), party.nameFor(getLocale())));
        name.addClassName("party-name");
        return name;
    }

    private String otherNames(PartySummary party) {
        var shown = party.nameFor(getLocale());
        return party.names().values().stream()
                .filter(name -> !name.equals(shown))
                .distinct()
                .limit(OTHER_NAMES)
                .collect(Collectors.joining(" · "));
    }

    private Row card(PartySummary party) {
        return new Row(DirectoryNavigation.link(party.id(), party.nameFor(getLocale())))
                .before(new PartyFlag(party))
                .remark(otherNames(party))
                .after(new Chip(getTranslation(party.kind().key())));
    }
}
