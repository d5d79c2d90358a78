package org.rapporteur.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.rapporteur.access.Rights;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.Row;
import org.rapporteur.directory.Organisations;
import org.rapporteur.directory.People;
import org.rapporteur.directory.PersonDetails;

/** "Who was that, and where do they work?" People by name, for those who take part in meetings. */
@Route(DirectoryNavigation.ROUTE + "/people")
@PermitAll
class PeopleView extends Div implements HasDynamicTitle {

    private final TextField search;
    private final Listing<PersonDetails> listing;

    PeopleView(People people, Organisations organisations, Rights rights) {
        var tabs = new DirectoryTabs();
        listing = new Listing<>(
                page -> people.find(text(), null, page),
                this::card,
                new EmptyState(
                        "people",
                        getTranslation("directory.people.none"),
                        getTranslation("directory.people.none.text")));
        search = DirectoryTabs.searchField(getTranslation("directory.search.people"), listing::refresh);
        add(tabs);
        if (!people.areVisible()) {
            add(new EmptyState(
                    "lock", getTranslation("directory.people.closed"), getTranslation("directory.people.closed.text")));
            return;
        }
        if (rights.mayManagePortal()) {
            var add = new Button(
                    getTranslation("directory.person.new"),
                    _ -> new PersonDialog(
                                    people,
                                    organisations,
                                    null,
                                    made -> UI.getCurrent()
                                            .navigate(PersonView.class, DirectoryNavigation.parameter(made)))
                            .open());
            add.addThemeVariants(ButtonVariant.PRIMARY);
            tabs.header().action(add);
        }
        var bar = new Div(search);
        bar.addClassName("bar-line");
        table();
        add(bar, listing);
        listing.refresh();
    }

    private String text() {
        return search.getValue();
    }

    private void table() {
        var grid = listing.grid();
        grid.addComponentColumn(person -> DirectoryNavigation.link(
                        person.summary().id(), person.summary().markedName()))
                .setHeader(getTranslation("directory.column.person"))
                .setSortProperty("name")
                .setFlexGrow(2);
        grid.addColumn(person -> Objects.requireNonNullElse(person.summary().nationalName(), ""))
                .setHeader(getTranslation("directory.column.national-name"))
                .setFlexGrow(2);
        grid.addColumn(PeopleView::position)
                .setHeader(getTranslation("directory.column.position"))
                .setFlexGrow(3);
        grid.addItemClickListener(click -> UI.getCurrent()
                .navigate(
                        PersonView.class,
                        DirectoryNavigation.parameter(click.getItem().summary().id())));
    }

    static String position(PersonDetails person) {
        return person.positions().stream()
                .findFirst()
                .map(position ->
                        position.title() + ", " + position.organisation().name())
                .orElse("");
    }

    private Row card(PersonDetails person) {
        return new Row(DirectoryNavigation.link(
                        person.summary().id(), person.summary().markedName()))
                .remark(position(person));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("directory.people");
    }
}
