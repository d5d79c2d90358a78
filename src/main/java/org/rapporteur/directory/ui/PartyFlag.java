package org.rapporteur.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import org.rapporteur.directory.PartySummary;

/**
 * The flag of a State, or a neutral tile with the acronym of any other party. It says nothing to a screen reader: the
 * party's name always stands beside it.
 */
@Tag("span")
public final class PartyFlag extends Component {

    private static final int LETTERS = 4;

    /** The flag of a party. */
    public PartyFlag(PartySummary party) {
        var element = getElement();
        element.getClassList().add("party-flag");
        element.setAttribute("aria-hidden", "true");
        if (party.isState()) {
            element.appendChild(flag(party.code()));
        } else {
            element.getClassList().add("party-emblem");
            element.setText(letters(party.code()));
        }
    }

    private static Element flag(String code) {
        var image = new Element("img");
        image.setAttribute("src", "flags/" + code.toLowerCase(Locale.ROOT) + ".svg");
        image.setAttribute("alt", "");
        return image;
    }

    private static String letters(String code) {
        return code.length() <= LETTERS ? code : code.substring(0, 1);
    }
}
