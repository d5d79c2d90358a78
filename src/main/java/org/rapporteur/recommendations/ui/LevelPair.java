package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.rapporteur.recommendations.AddresseeDetails;
import org.rapporteur.recommendations.Level;

/** The two levels side by side: what was verified, what was reported; never one in place of the other. */
final class LevelPair extends Div {

    LevelPair(AddresseeDetails addressee) {
        addClassName("level-pair");
        add(
                side(getTranslation("recommendations.verified"), addressee.verifiedLevel()),
                side(
                        getTranslation(
                                "recommendations.reported-by",
                                addressee.organisation() == null
                                        ? addressee.party().nameFor(getLocale())
                                        : addressee.organisation().nameFor(getLocale())),
                        addressee.selfLevel()));
    }

    private Div side(String title, Level level) {
        var name = new Div(title);
        name.addClassName("small");
        var words = new Span(getTranslation("recommendations.level." + level));
        words.getElement().setAttribute("aria-hidden", "true");
        var value = new Div(new LevelBadge(level), words);
        value.addClassName("level-value");
        return new Div(name, value);
    }
}
