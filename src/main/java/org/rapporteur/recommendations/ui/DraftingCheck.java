package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.recommendations.DeadlineKind;
import org.rapporteur.recommendations.RecommendationDetails;

/** What a draft still lacks before it can be adopted or followed up: hints, not rules. */
final class DraftingCheck extends Card {

    DraftingCheck(RecommendationDetails text) {
        super(new Span().getTranslation("recommendations.drafting-check"));
        addClassName("drafting-check");
        line("addressee", !text.addressees().isEmpty() || text.allParticipatingStates());
        line("source", !text.sources().isEmpty());
        line("deadline", text.deadline().kind() != DeadlineKind.NONE);
        line("languages", text.text().texts().size() > 1);
        line("themes", !text.themes().isEmpty());
    }

    private void line(String what, boolean there) {
        var chip = there
                ? new Chip(getTranslation("recommendations.check-there"), Tone.GOOD)
                : new Chip(getTranslation("recommendations.check-missing"), Tone.PENDING);
        var line = new Div(chip, new Span(getTranslation("recommendations.check." + what)));
        line.addClassName("origin");
        with(line);
    }
}
