package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.PageHeader;
import org.rapporteur.base.ui.StaleDialog;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.ui.MeetingWords;
import org.rapporteur.meetings.ui.MeetingsNavigation;
import org.rapporteur.recommendations.RecommendationDetails;
import org.rapporteur.recommendations.RecommendationForm;
import org.rapporteur.recommendations.RecommendationId;
import org.rapporteur.recommendations.Recommendations;

/** Where a rapporteur writes a text: words and parts, whom it addresses, where it comes from, until when. */
@Route("recommendations/:recommendationId/edit")
@RouteAlias(DraftView.NEW)
@PermitAll
class DraftView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Address of the page for a new text; the meeting is named in the query. */
    static final String NEW = "recommendations/new";

    private final Recommendations recommendations;
    private final Meetings meetings;
    private final DraftFields.Choices choices;
    private String title = "";

    DraftView(Recommendations recommendations, Meetings meetings, DraftFields.Choices choices) {
        this.recommendations = recommendations;
        this.meetings = meetings;
        this.choices = choices;
        addClassNames("recommendations", "drafting");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            if (event.getRouteParameters()
                    .get(RecommendationsNavigation.RECOMMENDATION)
                    .isPresent()) {
                var id = RecommendationsNavigation.id(event, RecommendationsNavigation.RECOMMENDATION);
                var text = recommendations.get(new RecommendationId(id));
                show(meetings.get(text.meetingId()), text);
            } else {
                var meeting = event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter(FilterAddress.MEETING)
                        .orElseThrow(NotFoundException::new);
                show(meetings.get(new MeetingId(UUID.fromString(meeting))), null);
            }
        } catch (NotFound | IllegalArgumentException e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(MeetingSummary meeting, @Nullable RecommendationDetails text) {
        removeAll();
        if (!recommendations.mayDraft(meeting.id())
                || (text != null && !text.textState().isBeingWritten())) {
            throw new NotFoundException();
        }
        title = text == null
                ? getTranslation("recommendations.new-for", MeetingWords.label(meeting, getLocale()))
                : getTranslation("recommendations.edit-of", text.number());
        var fields = new DraftFields(choices, meeting.id(), text);
        var save = new Button(
                getTranslation(text == null ? "recommendations.save-draft" : "recommendations.save"),
                _ -> fields.problems().attempt(() -> store(meeting.id(), text, fields)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(getTranslation("ui.cancel"), _ -> leave(meeting.id(), text));
        var buttons = new Div(cancel, save);
        buttons.addClassName("form-buttons");
        var header = new PageHeader(title)
                .crumb(new RouterLink(getTranslation("recommendations.title"), RecommendationsView.class))
                .crumb(new RouterLink(
                        MeetingWords.label(meeting, getLocale()),
                        MeetingRecommendationsView.class,
                        MeetingsNavigation.of(meeting.id())));
        add(
                header,
                new Card(getTranslation("recommendations.draft-card"))
                        .with(new Paragraph(getTranslation("recommendations.draft-help")), fields, buttons));
    }

    private void store(MeetingId meeting, @Nullable RecommendationDetails text, DraftFields fields) {
        var form = fields.form();
        if (text == null) {
            open(recommendations.draft(meeting, form).id());
            return;
        }
        try {
            recommendations.change(text.id(), form, text.version());
            open(text.id());
        } catch (StaleVersion stale) {
            compare(text.id(), form, stale.current());
        }
    }

    /** Somebody else saved meanwhile: both texts, and nothing is lost. */
    private void compare(RecommendationId id, RecommendationForm mine, long current) {
        var theirs = recommendations.get(id);
        var difference = new StaleDialog.Difference(
                getTranslation("recommendations.text"),
                mine.text().original(),
                theirs.text().original());
        new StaleDialog(
                        List.of(difference),
                        () -> {
                            recommendations.change(id, mine, current);
                            open(id);
                        },
                        () -> show(meetings.get(theirs.meetingId()), theirs))
                .open();
    }

    private static void open(RecommendationId id) {
        UI.getCurrent().navigate(RecommendationView.class, RecommendationsNavigation.of(id));
    }

    private static void leave(MeetingId meeting, @Nullable RecommendationDetails text) {
        if (text == null) {
            MeetingsNavigation.open(meeting, MeetingRecommendationsView.class);
        } else {
            open(text.id());
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
