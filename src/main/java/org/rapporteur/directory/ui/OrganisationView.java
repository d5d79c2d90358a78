package org.rapporteur.directory.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.rapporteur.access.Rights;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.directory.OrganisationId;
import org.rapporteur.directory.OrganisationSummary;
import org.rapporteur.directory.Organisations;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.People;

/** "What is it called at home, whose is it, and who works there?" One organisation. */
@Route(DirectoryNavigation.ROUTE + "/organisations/:" + DirectoryNavigation.ID)
@PermitAll
class OrganisationView extends EntryView {

    private final Organisations organisations;
    private final Parties parties;
    private final People people;

    OrganisationView(Organisations organisations, Parties parties, People people, Rights rights) {
        super(rights);
        this.organisations = organisations;
        this.parties = parties;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(DirectoryNavigation.id(event, OrganisationId::of));
    }

    private void show(OrganisationId id) {
        var organisation = organisations.get(id);
        var acronym = organisation.acronym();
        show(
                header(organisation),
                PeopleCard.of(this, people, page -> people.find("", id, page)),
                organisation.names(),
                acronym == null ? List.of() : List.of(acronym));
    }

    private PageHeader header(OrganisationSummary organisation) {
        var party = organisation.party();
        return header(organisation.nameFor(getLocale()), () -> edit(organisation.id()))
                .crumb(DirectoryNavigation.link(party.id(), party.nameFor(getLocale())))
                .line(
                        new Chip(getTranslation(organisation.sector().key()), Tone.ACCENT),
                        new PartyFlag(party),
                        DirectoryNavigation.link(party.id(), party.nameFor(getLocale())));
    }

    private void edit(OrganisationId id) {
        new OrganisationDialog(organisations, parties, organisations.get(id), null, this::show).open();
    }
}
