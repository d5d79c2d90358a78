package org.rapporteur.directory.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.function.Function;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.ui.NavigationItem;
import org.rapporteur.directory.OrganisationId;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ways to the pages of the directory. */
@Configuration(proxyBeanMethods = false)
public class DirectoryNavigation {

    static final String ROUTE = "directory";
    static final String ID = "id";

    DirectoryNavigation() {}

    @Bean
    NavigationItem directory() {
        return NavigationItem.of(
                "directory.title", "directory", NavigationItem.Group.REGISTERS, 90, DirectoryView.class);
    }

    /** A link to the page of a party. */
    public static RouterLink link(PartyId party, String text) {
        return new RouterLink(text, PartyView.class, parameter(party));
    }

    /** A link to the page of an organisation. */
    public static RouterLink link(OrganisationId organisation, String text) {
        return new RouterLink(text, OrganisationView.class, parameter(organisation));
    }

    /** A link to the page of a person. */
    public static RouterLink link(PersonId person, String text) {
        return new RouterLink(text, PersonView.class, parameter(person));
    }

    static RouteParameters parameter(Record id) {
        return new RouteParameters(new RouteParam(ID, id.toString()));
    }

    static <T> T id(BeforeEnterEvent event, Function<String, T> read) {
        try {
            return event.getRouteParameters().get(ID).map(read).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFound();
        }
    }
}
