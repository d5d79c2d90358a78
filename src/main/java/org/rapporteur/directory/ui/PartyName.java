package org.rapporteur.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import org.rapporteur.directory.PartySummary;

/** A party as it stands in lists: its flag, and its name in the reader's language. */
@Tag("span")
public final class PartyName extends Component {

    /** Flag and name of a party. */
    public PartyName(PartySummary party) {
        var element = getElement();
        element.getClassList().add("party-name");
        var name = new Span(party.nameFor(getLocale()));
        name.addClassName("party-name-text");
        element.appendChild(new PartyFlag(party).getElement(), name.getElement());
    }
}
