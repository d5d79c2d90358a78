package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Dates;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.recommendations.AddresseeDetails;
import org.rapporteur.recommendations.AddresseeId;
import org.rapporteur.recommendations.Addressees;
import org.rapporteur.recommendations.PartDetails;
import org.rapporteur.recommendations.RecommendationDetails;
import org.rapporteur.recommendations.Recommendations;
import org.rapporteur.recommendations.ReportDetails;
import org.rapporteur.recommendations.ReportState;
import org.rapporteur.recommendations.Reports;

/**
 * "What did we do, and how far is it?" The text stays in view while a focal point reports on it, or the secretariat checks
 * what was reported.
 */
@Route("recommendations/:recommendationId/report/:addresseeId")
@PermitAll
class ReportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Recommendations recommendations;
    private final Addressees addressees;
    private final Reports reports;
    private final ReportFields.Choices choices;
    private String title = "";

    ReportView(
            Recommendations recommendations, Addressees addressees, Reports reports, ReportFields.Choices choices) {
        this.recommendations = recommendations;
        this.addressees = addressees;
        this.reports = reports;
        this.choices = choices;
        addClassNames("recommendations", "report-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(new AddresseeId(RecommendationsNavigation.id(event, RecommendationsNavigation.ADDRESSEE)));
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(AddresseeId id) {
        removeAll();
        var addressee = addressees.get(id);
        var text = recommendations.get(addressee.recommendationId());
        var all = reports.of(id);
        var name = addressee.organisation() == null
                ? addressee.party().nameFor(getLocale())
                : addressee.organisation().nameFor(getLocale());
        title = getTranslation("recommendations.report-of", name, RecommendationsNavigation.reference(addressee));
        var left = new Div();
        left.addClassName("stack");
        var open = all.stream().filter(ReportView::isUnfinished).findFirst().orElse(null);
        if (addressees.maySpeakFor(addressee)) {
            left.add(own(id, addressee, open));
        } else if (open != null && reports.mayVerify(id)) {
            left.add(checked(open, name, id));
        }
        all.stream()
                .filter(report -> !report.equals(open) || !left.getChildren().findAny().isPresent())
                .forEach(report -> left.add(published(report, id)));
        if (left.getChildren().findAny().isEmpty()) {
            left.add(new EmptyState(
                    "check",
                    getTranslation("recommendations.no-reports"),
                    getTranslation("recommendations.no-reports-text")));
        }
        var right = new Div(words(text, addressee), standing(addressee));
        right.addClassNames("stack", "report-text");
        var columns = new Div(left, right);
        columns.addClassName("columns");
        add(
                new PageHeader(title)
                        .crumb(new RouterLink(getTranslation("recommendations.title"), RecommendationsView.class))
                        .crumb(new RouterLink(
                                text.number(), RecommendationView.class, RecommendationsNavigation.of(text.id()))),
                columns);
    }

    private static boolean isUnfinished(ReportDetails report) {
        return report.state().isBeingWritten() || report.state() == ReportState.SUBMITTED;
    }

    private Card own(AddresseeId id, AddresseeDetails addressee, @Nullable ReportDetails open) {
        if (open != null && open.state() == ReportState.SUBMITTED) {
            return new Card(getTranslation("recommendations.report-waiting"))
                    .with(
                            new Paragraph(getTranslation("recommendations.report-waiting-text")),
                            new ReportText(open),
                            new ReportButtons(reports, () -> show(id)).withdraw(open));
        }
        var card = new Card(getTranslation("recommendations.report"));
        if (open != null && open.returnReason() != null && open.state() == ReportState.RETURNED) {
            var why = new Paragraph(getTranslation("recommendations.returned-because", open.returnReason()));
            why.addClassName("rationale");
            card.with(why);
        }
        return card.with(new ReportFields(choices, addressee, open, () -> show(id)));
    }

    private Card checked(ReportDetails report, String name, AddresseeId id) {
        var card = new Card(getTranslation("recommendations.reported-by", name));
        card.with(new ReportText(report));
        if (report.state() == ReportState.SUBMITTED) {
            card.with(new VerifyFields(reports, report, () -> show(id)));
        } else {
            card.note(getTranslation("recommendations.report-state." + report.state()));
        }
        return card;
    }

    private Card published(ReportDetails report, AddresseeId id) {
        var submitted = report.submittedAt();
        var day = submitted == null
                ? ""
                : Dates.day(submitted.atZone(ZoneOffset.UTC).toLocalDate(), getLocale());
        var card = new Card(getTranslation("recommendations.report-on", day))
                .note(getTranslation("recommendations.report-state." + report.state()));
        card.with(new ReportText(report));
        if (report.state() == ReportState.VERIFIED && reports.mayVerify(id)) {
            card.with(new ReportButtons(reports, () -> show(id)).publish(report));
        }
        return card;
    }

    private Card words(RecommendationDetails text, AddresseeDetails addressee) {
        var body = new Div(new Paragraph(text.text().forReader(getLocale())));
        body.addClassName("story-text");
        List<PartDetails> parts = text.parts();
        for (var part : parts) {
            var words = part.text();
            if (words != null && part.id().equals(addressee.partId())) {
                var label = new Span(part.label() + " ");
                label.addClassName("story-part-label");
                body.add(new Paragraph(label, new Span(words.forReader(getLocale()))));
            }
        }
        return new Card(RecommendationsNavigation.reference(addressee)).with(body);
    }

    private Card standing(AddresseeDetails addressee) {
        var card = new Card(getTranslation("recommendations.standing-now")).with(new LevelPair(addressee));
        return card.with(
                new TimeLine(addressees.history(addressee.id()), ZoneOffset.UTC));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
