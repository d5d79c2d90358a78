package org.rapporteur.papers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.rapporteur.base.ui.Card;
import org.rapporteur.papers.PaperSummary;
import org.rapporteur.papers.PolicySummaryText;

/** What a summary for policy-makers says: insights, what they mean, and the proposed actions with what can be made of each. */
class SummaryCard extends Card {

    SummaryCard(String title, PaperSummary paper, PolicySummaryText text, List<ProposedActionStep> steps) {
        super(title);
        addClassName("policy-summary");
        getElement().setAttribute("lang", paper.language().value());
        with(new H3(getTranslation("papers.summary.insights")));
        paragraphs(text.insights());
        with(new H3(getTranslation("papers.summary.meaning")));
        paragraphs(text.meaning());
        var actions = new OrderedList();
        for (var action : text.actions()) {
            var item = new ListItem(new Paragraph(action));
            var ways = new Div();
            ways.addClassName("policy-steps");
            steps.forEach(step -> step.of(paper, action).ifPresent(ways::add));
            item.add(ways);
            actions.add(item);
        }
        with(new H3(getTranslation("papers.summary.actions")), actions);
    }

    private void paragraphs(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> with(new Paragraph(line)));
    }
}
