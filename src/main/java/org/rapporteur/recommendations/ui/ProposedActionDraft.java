package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.base.LocalizedText;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.ui.ProposedActionStep;
import org.rapporteur.recommendations.Deadline;
import org.rapporteur.recommendations.Force;
import org.rapporteur.recommendations.RecommendationForm;
import org.rapporteur.recommendations.RecommendationKind;
import org.rapporteur.recommendations.Recommendations;
import org.rapporteur.recommendations.Source;
import org.rapporteur.recommendations.SourceKind;

/** Turns an action a summary for policy-makers proposes into the draft of a recommendation that names it as its source. */
@org.springframework.stereotype.Component
class ProposedActionDraft implements ProposedActionStep {

    private final Recommendations recommendations;
    private final Meetings meetings;

    ProposedActionDraft(Recommendations recommendations, Meetings meetings) {
        this.recommendations = recommendations;
        this.meetings = meetings;
    }

    @Override
    public Optional<Component> of(PaperSummary summary, String action) {
        var meeting = summary.meetingId();
        var open = meetings.byIds(Set.of(meeting)).values().stream()
                .anyMatch(found -> found.state().isOpen());
        if (!open || !recommendations.mayDraft(meeting)) {
            return Optional.empty();
        }
        var speaker = new Span();
        return Optional.of(new Button(
                speaker.getTranslation("recommendations.from-action"),
                click -> new Problems(click.getSource()).attempt(() -> draft(summary, action))));
    }

    private void draft(PaperSummary summary, String action) {
        var form = new RecommendationForm(
                LocalizedText.of(summary.language(), action),
                List.of(),
                RecommendationKind.RECOMMENDATION,
                Force.RECOMMENDS,
                Set.of(),
                Deadline.NONE,
                List.of(new Source(SourceKind.PAPER, summary.id().value(), null)),
                List.of(),
                false);
        var draft = recommendations.draft(summary.meetingId(), form);
        UI.getCurrent().navigate("recommendations/" + draft.id() + "/edit");
    }
}
