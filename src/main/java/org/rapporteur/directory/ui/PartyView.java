package org.rapporteur.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.rapporteur.access.Rights;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.directory.Organisations;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyDetails;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.People;
import org.springframework.data.domain.Pageable;

/** "Who is this, what is it called at home, and who works there?" One party. */
@Route(DirectoryNavigation.ROUTE + "/parties/:" + DirectoryNavigation.ID)
@PermitAll
class PartyView extends EntryView {

    private static final int MOST_SHOWN = 100;

    private final Parties parties;
    private final Organisations organisations;
    private final People people;
    private final Rights rights;

    PartyView(Parties parties, Organisations organisations, People people, Rights rights) {
        super(rights);
        this.parties = parties;
        this.organisations = organisations;
        this.people = people;
        this.rights = rights;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(DirectoryNavigation.id(event, PartyId::of));
    }

    private void show(PartyId id) {
        var party = parties.details(id);
        var main = new Div(organisations(party), PeopleCard.of(this, people, page -> people.ofParty(id, page)));
        main.addClassName("stack");
        show(header(party), main, party.summary().names(), party.aliases());
    }

    private PageHeader header(PartyDetails party) {
        var summary = party.summary();
        var code = new Span(party.code3() == null ? summary.code() : summary.code() + " · " + party.code3());
        var header = header(summary.nameFor(getLocale()), () -> edit(summary.id()))
                .line(
                        new PartyFlag(summary),
                        new Chip(getTranslation(summary.kind().key()), Tone.ACCENT),
                        code);
        return party.formalName() == null ? header : header.line(party.formalName());
    }

    private void edit(PartyId id) {
        new PartyDialog(parties, parties.details(id), this::show).open();
    }

    private Card organisations(PartyDetails party) {
        var card = new Card(getTranslation("directory.organisations"));
        var id = party.summary().id();
        var found = organisations.find("", id, Set.of(), Pageable.ofSize(MOST_SHOWN));
        if (!found.isEmpty()) {
            card.note(String.valueOf(found.getTotalElements()));
        }
        if (rights.mayAddOrganisation(id.value())) {
            card.action(new Button(
                    getTranslation("directory.organisation.new"),
                    _ -> new OrganisationDialog(organisations, parties, null, party.summary(), _ -> show(id)).open()));
        }
        if (found.isEmpty()) {
            return card.with(new EmptyState(
                    "organisation",
                    getTranslation("directory.organisations.none"),
                    getTranslation("directory.organisations.none.text")));
        }
        var rows = new Rows();
        found.forEach(organisation -> {
            var row = new Row(DirectoryNavigation.link(organisation.id(), organisation.nameFor(getLocale())))
                    .after(new Chip(getTranslation(organisation.sector().key())));
            organisation.names().values().stream()
                    .filter(name -> !name.equals(organisation.nameFor(getLocale())))
                    .findFirst()
                    .ifPresent(row::remark);
            rows.line(row);
        });
        return card.with(rows);
    }
}
