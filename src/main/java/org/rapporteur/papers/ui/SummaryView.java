package org.rapporteur.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Icon;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Problems;
import org.rapporteur.base.ui.Undo;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.ui.MeetingWords;
import org.rapporteur.meetings.ui.MeetingsNavigation;
import org.rapporteur.papers.PaperAction;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperGuess;
import org.rapporteur.papers.PaperKind;
import org.rapporteur.papers.PolicySummaries;
import org.rapporteur.papers.PolicySummaryText;

/** "What should a minister know?" Where a summary for policy-makers is written: insights, what they mean, proposed actions. */
@Route("meetings/:meetingId/new-summary")
@RouteAlias("papers/:paperId/summary")
@PermitAll
class SummaryView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient PaperOffice office;
    private final transient PolicySummaries summaries;
    private final TextArea insights = new TextArea();
    private final TextArea meaning = new TextArea();
    private final Div actions = new Div();
    private final List<TextArea> lines = new ArrayList<>();
    private String title = "";

    SummaryView(PaperOffice office, PolicySummaries summaries) {
        this.office = office;
        this.summaries = summaries;
        addClassName("paper");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            if (event.getRouteParameters().get(PapersNavigation.PAPER).isPresent()) {
                var paper = office.papers().get(PapersNavigation.paperOf(event));
                if (!paper.may().contains(PaperAction.ADD_VERSION)) {
                    throw new NotFound();
                }
                var text = summaries.of(paper.id()).orElseThrow(NotFound::new);
                show(paper.summary().meetingId(), paper, text);
            } else {
                var meeting = MeetingsNavigation.meetingOf(event);
                if (!office.papers().maySubmit(meeting)
                        || !office.meetings().get(meeting).state().isOpen()) {
                    throw new NotFound();
                }
                show(meeting, null, null);
            }
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(MeetingId meeting, @Nullable PaperDetails paper, @Nullable PolicySummaryText text) {
        removeAll();
        lines.clear();
        actions.removeAll();
        title = getTranslation(paper == null ? "papers.summary.new" : "papers.summary.change");
        var fields = new PaperFields(
                office.parties(), office.agenda().of(meeting), office.papers().mayAccept(meeting));
        describe(insights, "papers.summary.insights", "papers.summary.insights.help");
        describe(meaning, "papers.summary.meaning", "papers.summary.meaning.help");
        fields.withoutKind();
        if (paper == null) {
            fields.guess(PaperGuess.of(""));
        } else {
            fields.show(paper);
        }
        if (text != null) {
            insights.setValue(text.insights());
            meaning.setValue(text.meaning());
            text.actions().forEach(this::line);
        } else {
            line("");
        }
        var save = new Button(
                getTranslation(paper == null ? "papers.summary.hand-in" : "papers.save"),
                _ -> fields.problems()
                        .field("insights", insights)
                        .field("meaning", meaning)
                        .field("actions", lines.getFirst())
                        .attempt(() -> store(meeting, paper, fields)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(
                getTranslation("ui.cancel"),
                _ -> getUI().ifPresent(ui -> ui.navigate(
                        paper == null
                                ? MeetingsNavigation.path(meeting) + "/papers"
                                : PapersNavigation.path(paper.id()))));
        var more = new Button(getTranslation("papers.summary.more"), new Icon("plus"), _ -> line("").focus());
        var buttons = new Div(cancel, save);
        buttons.addClassName("policy-buttons");
        actions.addClassName("policy-actions");
        var form = new Div(insights, meaning, actions, more, buttons);
        form.addClassName("policy-form");
        var cards = new Div();
        cards.addClassName("stack");
        if (paper == null) {
            cards.add(new Card(getTranslation("papers.facts")).with(fields.form()));
        }
        cards.add(new Card(getTranslation("papers.summary.says"))
                .with(new Paragraph(getTranslation("papers.summary.help")), form));
        add(header(meeting, paper), cards);
    }

    private PageHeader header(MeetingId meeting, @Nullable PaperDetails paper) {
        var header = new PageHeader(title)
                .crumb(new RouterLink(getTranslation("papers.title"), PapersView.class))
                .crumb(new RouterLink(
                        MeetingWords.label(office.meetings().get(meeting), getLocale()),
                        MeetingPapersView.class,
                        MeetingsNavigation.of(meeting)));
        if (paper != null) {
            var summary = paper.summary();
            header.crumb(PapersNavigation.link(summary.symbol(), paper.id())).line(summary.title());
        }
        return header;
    }

    private void describe(TextArea area, String label, String help) {
        area.setLabel(getTranslation(label));
        area.setHelperText(getTranslation(help));
        area.setMinRows(4);
        area.setMaxLength(20_000);
        area.setRequiredIndicatorVisible(true);
        area.setWidthFull();
    }

    private TextArea line(String text) {
        var line = new TextArea();
        line.setMaxLength(4_000);
        line.setValue(text);
        var drop = new Button(new Icon("close"));
        drop.addThemeVariants(ButtonVariant.TERTIARY);
        var row = new Div(line, drop);
        row.addClassName("policy-action");
        drop.addClickListener(_ -> drop(line, row));
        lines.add(line);
        actions.add(row);
        number();
        return line;
    }

    /** Another takes its number; what was written can be had back. */
    private void drop(TextArea line, Div row) {
        var place = lines.indexOf(line);
        lines.remove(place);
        actions.remove(row);
        number();
        if (!line.isEmpty()) {
            Undo.offer(getTranslation("papers.summary.dropped", place + 1), () -> {
                // others may have gone as well since
                var back = Math.min(place, lines.size());
                lines.add(back, line);
                actions.addComponentAtIndex(back, row);
                number();
            });
        }
    }

    /** The first has to be there, so that it cannot be taken away alone. */
    private void number() {
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            line.setLabel(getTranslation("papers.summary.action", i + 1));
            line.setRequiredIndicatorVisible(i == 0);
            var drop = (Button) ((Div) actions.getComponentAt(i)).getComponentAt(1);
            drop.setAriaLabel(getTranslation("papers.summary.drop", i + 1));
            drop.setVisible(lines.size() > 1);
        }
    }

    private void store(MeetingId meeting, @Nullable PaperDetails paper, PaperFields fields) {
        var text = new PolicySummaryText(
                insights.getValue(),
                meaning.getValue(),
                lines.stream().map(TextArea::getValue).toList());
        var stored = (paper == null
                        ? summaries.write(meeting, fields.entered().as(PaperKind.POLICY_SUMMARY), text)
                        : summaries.rewrite(paper.id(), text))
                .summary();
        Problems.done(getTranslation("papers.upload.submitted", stored.symbol()));
        getUI().ifPresent(ui -> ui.navigate(PapersNavigation.path(stored.id())));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
