package org.rapporteur.papers.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.base.ui.PageHeader;

/** "Where is that paper?" All papers the reader may see, of all meetings, narrowed step by step; every state has an address. */
@Route("papers")
@PermitAll
class PapersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PaperListing listing;
    private final transient PaperBroadcast broadcast;

    PapersView(PaperOffice office, PaperBroadcast broadcast) {
        this.broadcast = broadcast;
        this.listing =
                new PaperListing(office, null, address -> PapersNavigation.open(this, "papers", address.parameters()));
        add(new PageHeader(getTranslation("papers.title")).line(getTranslation("papers.subtitle")), listing);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        listing.show(PaperAddress.of(event.getLocation().getQueryParameters()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        broadcast.follow(this, _ -> true, listing::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("papers.title");
    }
}
