package org.rapporteur.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.rapporteur.access.Rights;
import org.rapporteur.base.ui.Card;
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
class OrganisationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Organisations organisations;
    private final Parties parties;
    private final People people;
    private final Rights rights;
    private String title = "";

    OrganisationView(Organisations organisations, Parties parties, People people, Rights rights) {
        this.organisations = organisations;
        this.parties = parties;
        this.people = people;
        this.rights = rights;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(DirectoryNavigation.id(event, OrganisationId::of));
    }

    private void show(OrganisationId id) {
        var organisation = organisations.get(id);
        title = organisation.nameFor(getLocale());
        removeAll();
        var names = new Card(getTranslation("directory.names.title"))
                .with(new NamesList(
                        organisation.names(),
                        organisation.acronym() == null ? List.of() : List.of(organisation.acronym())));
        var columns = new Div(PeopleCard.of(this, people, page -> people.find("", id, page)), names);
        columns.addClassName("columns");
        add(header(organisation), columns);
    }

    private PageHeader header(OrganisationSummary organisation) {
        var party = organisation.party();
        var header = new PageHeader(title)
                .crumb(new RouterLink(getTranslation("directory.title"), DirectoryView.class))
                .crumb(DirectoryNavigation.link(party.id(), party.nameFor(getLocale())))
                .line(
                        new Chip(getTranslation(organisation.sector().key()), Tone.ACCENT),
                        new PartyFlag(party),
                        DirectoryNavigation.link(party.id(), party.nameFor(getLocale())));
        if (rights.mayManagePortal()) {
            header.action(new Button(
                    getTranslation("ui.edit"),
                    _ -> new OrganisationDialog(
                                    organisations, parties, organisations.get(organisation.id()), null, this::show)
                            .open()));
        }
        return header;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
