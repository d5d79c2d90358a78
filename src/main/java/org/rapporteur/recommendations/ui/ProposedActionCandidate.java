package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.ui.ProposedActionStep;
import org.rapporteur.recommendations.RecommendationForm;
import org.rapporteur.recommendations.RecommendationSummary;
import org.rapporteur.recommendations.Recommendations;
import org.rapporteur.recommendations.Source;
import org.rapporteur.recommendations.SourceKind;

/**
 * Makes an action a summary for policy-makers proposes a candidate for a recommendation that names the summary as its
 * source; where one came of it already, shows that one instead.
 */
@org.springframework.stereotype.Component
class ProposedActionCandidate implements ProposedActionStep {

    private final Recommendations recommendations;
    private final Meetings meetings;

    ProposedActionCandidate(Recommendations recommendations, Meetings meetings) {
        this.recommendations = recommendations;
        this.meetings = meetings;
    }

    @Override
    public List<Optional<Component>> of(PaperSummary summary, List<String> actions, Runnable changed) {
        var known = recommendations.comingFrom(SourceKind.PAPER, summary.id().value());
        var mayPropose = mayPropose(summary);
        return actions.stream()
                .map(action -> known.stream()
                        .filter(one -> one.text().original().equals(action))
                        .findFirst()
                        .map(ProposedActionCandidate::whatCame)
                        .or(() -> mayPropose ? Optional.of(button(summary, action, changed)) : Optional.empty()))
                .toList();
    }

    private boolean mayPropose(PaperSummary summary) {
        var meeting = summary.meetingId();
        return recommendations.mayDraft(meeting)
                && meetings.byIds(Set.of(meeting)).values().stream()
                        .anyMatch(found -> found.state().isOpen());
    }

    private static Component whatCame(RecommendationSummary one) {
        var line = new Div();
        line.addClassName("policy-came");
        line.add(
                new Span(line.getTranslation("recommendations.from-action.there")),
                new RouterLink(one.number(), RecommendationView.class, RecommendationsNavigation.of(one.id())),
                RecommendationGrid.chip(line, one));
        return line;
    }

    private Component button(PaperSummary summary, String action, Runnable changed) {
        var button = new Button();
        button.setText(button.getTranslation("recommendations.from-action"));
        button.addClickListener(_ -> {
            if (new Problems(button)
                    .attempt(() -> propose(
                            summary,
                            action,
                            made -> Problems.done(button.getTranslation("recommendations.from-action.done", made))))) {
                changed.run();
            }
        });
        return button;
    }

    private void propose(PaperSummary summary, String action, Consumer<String> told) {
        var form = RecommendationForm.of(LocalizedText.of(summary.language(), action))
                .from(List.of(new Source(SourceKind.PAPER, summary.id().value(), null)));
        told.accept(recommendations.propose(summary.meetingId(), form).number());
    }
}
