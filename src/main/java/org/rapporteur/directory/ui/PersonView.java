package org.rapporteur.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.access.Rights;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Rows;
import org.rapporteur.directory.Organisations;
import org.rapporteur.directory.People;
import org.rapporteur.directory.PersonDetails;
import org.rapporteur.directory.PersonId;
import org.rapporteur.directory.PositionDetails;

/** "How is the name written, and what are they now?" One person. */
@Route(DirectoryNavigation.ROUTE + "/people/:" + DirectoryNavigation.ID)
@PermitAll
class PersonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final People people;
    private final Organisations organisations;
    private final Rights rights;
    private String title = "";

    PersonView(People people, Organisations organisations, Rights rights) {
        this.people = people;
        this.organisations = organisations;
        this.rights = rights;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(DirectoryNavigation.id(event, PersonId::of));
    }

    private void show(PersonId id) {
        var person = people.get(id);
        title = person.summary().displayName();
        removeAll();
        var columns = new Div(positions(person), names(person));
        columns.addClassName("columns");
        add(header(person), columns);
    }

    private PageHeader header(PersonDetails person) {
        var header = new PageHeader(person.summary().markedName())
                .crumb(new RouterLink(getTranslation("directory.title"), DirectoryView.class))
                .crumb(new RouterLink(getTranslation("directory.people"), PeopleView.class));
        if (person.summary().nationalName() != null) {
            header.line(person.summary().nationalName());
        }
        if (rights.mayManagePortal()) {
            var id = person.summary().id();
            header.action(new Button(
                    getTranslation("ui.edit"),
                    _ -> new PersonDialog(people, organisations, people.get(id), this::show).open()));
        }
        return header;
    }

    private Card positions(PersonDetails person) {
        var card = new Card(getTranslation("directory.person.positions"));
        if (person.positions().isEmpty()) {
            return card.with(new EmptyState(
                    "organisation",
                    getTranslation("directory.person.positions"),
                    getTranslation("directory.person.positions.none")));
        }
        var rows = new Rows();
        for (var position : person.positions()) {
            var organisation = position.organisation();
            var row = new Row(position.title())
                    .before(new PartyFlag(organisation.party()))
                    .after(DirectoryNavigation.link(organisation.id(), organisation.nameFor(getLocale())));
            var span = span(position);
            if (!span.isEmpty()) {
                row.after(new Chip(span));
            }
            rows.line(row);
        }
        return card.with(rows);
    }

    private String span(PositionDetails position) {
        var from = position.from();
        var to = position.to();
        if (from != null && to != null) {
            return getTranslation("directory.position.span", Dates.day(from, getLocale()), Dates.day(to, getLocale()));
        }
        if (from != null) {
            return getTranslation("directory.position.since", Dates.day(from, getLocale()));
        }
        return to == null ? "" : getTranslation("directory.position.until", Dates.day(to, getLocale()));
    }

    private Card names(PersonDetails person) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        facts.add(
                new Term(getTranslation("directory.person.family-name")),
                new Description(person.summary().familyName()),
                new Term(getTranslation("directory.person.given-name")),
                new Description(person.summary().givenName()));
        var email = person.email();
        if (email != null) {
            facts.add(
                    new Term(getTranslation("directory.person.email")),
                    new Description(new Anchor("mailto:" + email, email)));
        }
        var phone = person.phone();
        if (phone != null) {
            facts.add(
                    new Term(getTranslation("directory.person.phone")),
                    new Description(new Anchor("tel:" + phone.replaceAll("[^+0-9]", ""), phone)));
        }
        return new Card(getTranslation("directory.names.title")).with(facts);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
