package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.delegations.DelegationSummary;
import org.rapporteur.directory.ui.PartyFlag;

/** One party in the overview of delegations: flag, name, head, numbers, credentials. */
class DelegationCard extends Section {

    DelegationCard(DelegationSummary delegation) {
        addClassNames("card", "delegation-card");
        var name = delegation.party().nameFor(getLocale());
        getElement().setAttribute("aria-label", name);
        var link = DelegationsNavigation.link(delegation, name);
        link.addClassName("delegation-card-link");
        var capacity = new Span(getTranslation("delegations.capacity." + delegation.capacity()));
        capacity.addClassName("small");
        var names = new Div(link, capacity);
        names.addClassName("delegation-card-names");
        var top = new Div(new PartyFlag(delegation.party()), names);
        top.addClassName("delegation-card-top");
        var places = new Span(DelegationChips.places(this, delegation));
        places.addClassNames("num", "delegation-card-places");
        var bottom = new Div(places, DelegationChips.credentials(this, delegation));
        bottom.addClassName("delegation-card-bottom");
        if (!delegation.submitted()) {
            bottom.add(new Chip(getTranslation("delegations.not-registered"), Tone.PENDING));
        }
        add(top, head(delegation), bottom);
    }

    private Div head(DelegationSummary delegation) {
        var head = new Div();
        head.addClassName("delegation-card-head");
        if (delegation.head() == null) {
            head.setText(getTranslation("delegations.no-head"));
            head.addClassName("quiet");
            return head;
        }
        head.add(new Span(delegation.head()));
        var function = delegation.headFunction();
        if (function != null && !function.isEmpty()) {
            var remark = new Span(function);
            remark.addClassName("small");
            head.add(remark);
        }
        return head;
    }
}
