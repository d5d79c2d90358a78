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
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.Problems;
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
        var problems = fields.problems()
                .field("insights", insights)
                .field("meaning", meaning)
                .field("actions", lines.getFirst());
        var save = new Button(
                getTranslation(paper == null ? "papers.summary.hand-in" : "papers.save"),
                _ -> problems.attempt(() -> store(meeting, paper, fields)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var more = new Button(getTranslation("papers.summary.more"), _ -> line("").focus());
        var form = new Div(insights, meaning, actions, more, save);
        form.addClassName("policy-form");
        add(header(meeting));
        if (paper == null) {
            add(new Card(getTranslation("papers.facts")).with(fields.form()));
        }
        add(new Card(getTranslation("papers.summary.says"))
                .with(new Paragraph(getTranslation("papers.summary.help")), form));
    }

    private PageHeader header(MeetingId meeting) {
        return new PageHeader(title)
                .crumb(new RouterLink(getTranslation("papers.title"), PapersView.class))
                .crumb(new RouterLink(
                        MeetingWords.label(office.meetings().get(meeting), getLocale()),
                        MeetingPapersView.class,
                        MeetingsNavigation.of(meeting)));
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
        var line = new TextArea(getTranslation("papers.summary.action", lines.size() + 1));
        line.setMaxLength(4_000);
        line.setValue(text);
        line.setWidthFull();
        lines.add(line);
        actions.add(line);
        return line;
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
