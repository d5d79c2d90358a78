package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.time.ZoneOffset;
import java.util.List;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.recommendations.AddresseeDetails;
import org.rapporteur.recommendations.AddresseeHistory;

/** The story of one cell of the matrix, beside it. */
final class CellStory extends Aside {

    /** @param may what the reader may do here: report, or check what was reported */
    CellStory(
            AddresseeDetails addressee, String text, List<AddresseeHistory> history, String may, Runnable close) {
        addClassNames("card", "cell-story");
        var name = addressee.organisation() == null
                ? addressee.party().nameFor(getLocale())
                : addressee.organisation().nameFor(getLocale());
        var title = new H2(RecommendationsNavigation.reference(addressee) + " · " + name);
        getElement().setAttribute("aria-label", title.getText());
        var cross = new Button(new Icon("close"), _ -> close.run());
        cross.addThemeVariants(ButtonVariant.TERTIARY);
        cross.setAriaLabel(getTranslation("recommendations.close-pane"));
        var head = new Div(title, cross);
        head.addClassName("cell-story-head");
        add(head, new Paragraph(text), new LevelPair(addressee));
        if (addressee.rationale() != null) {
            var why = new Paragraph("“" + addressee.rationale() + "”");
            why.addClassName("rationale");
            add(why);
        }
        add(state(addressee), new H3(getTranslation("recommendations.how-it-went")));
        add(new TimeLine(history, ZoneOffset.UTC));
        add(actions(addressee, may));
    }

    private Div state(AddresseeDetails addressee) {
        var line = new Div(new Span(getTranslation("recommendations.acceptance." + addressee.acceptance())));
        line.addClassNames("small", "cell-story-state");
        var due = addressee.nextDue();
        if (due != null) {
            line.add(new Span(getTranslation("recommendations.deadline.by", Dates.day(due, getLocale()))));
        }
        if (addressee.overdue()) {
            var late = new Span(new Icon("clock"), new Span(getTranslation("recommendations.overdue")));
            late.addClassName("mx-overdue");
            line.add(late);
        }
        return line;
    }

    private Div actions(AddresseeDetails addressee, String may) {
        var story = new RouterLink(
                getTranslation("recommendations.open-story"),
                RecommendationView.class,
                RecommendationsNavigation.of(addressee.recommendationId()));
        story.addClassName("button");
        var actions = new Div(story);
        actions.addClassName("cell-story-actions");
        if (!may.isEmpty()) {
            var report = new RouterLink(
                    getTranslation(may),
                    ReportView.class,
                    RecommendationsNavigation.of(addressee.recommendationId(), addressee.id()));
            report.addClassNames("button", "button-primary");
            actions.add(report);
        }
        return actions;
    }
}
