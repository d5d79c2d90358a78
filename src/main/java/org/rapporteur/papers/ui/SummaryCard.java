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

    private final String language;

    /**
     * @param title already translated
     * @param changed called when something came of one of its actions
     */
    SummaryCard(
            String title,
            PaperSummary paper,
            PolicySummaryText text,
            List<ProposedActionStep> steps,
            Runnable changed) {
        super(title);
        this.language = paper.language().value();
        addClassName("policy-summary");
        with(new H3(getTranslation("papers.summary.insights")));
        paragraphs(text.insights());
        with(new H3(getTranslation("papers.summary.meaning")));
        paragraphs(text.meaning());
        var ways = steps.stream()
                .map(step -> step.of(paper, text.actions(), changed))
                .toList();
        var actions = new OrderedList();
        for (var i = 0; i < text.actions().size(); i++) {
            var here = new Div();
            here.addClassName("policy-steps");
            for (var way : ways) {
                way.get(i).ifPresent(here::add);
            }
            actions.add(new ListItem(said(text.actions().get(i)), here));
        }
        with(new H3(getTranslation("papers.summary.actions")), actions);
    }

    private void paragraphs(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> with(said(line)));
    }

    /** Words of the paper, in its language; what stands around them is in the reader's. */
    private Paragraph said(String words) {
        var paragraph = new Paragraph(words);
        paragraph.getElement().setAttribute("lang", language);
        return paragraph;
    }
}
