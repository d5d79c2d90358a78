package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.ui.EmptyState;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.ui.MeetingLayout;
import org.rapporteur.meetings.ui.MeetingWords;
import org.rapporteur.meetings.ui.MeetingsNavigation;
import org.rapporteur.recommendations.RecommendationFilter;
import org.rapporteur.recommendations.Recommendations;

/** What one meeting recommends: the drafts for those who write, the adopted texts for all. */
@Route(value = "meetings/:meetingId/recommendations", layout = MeetingLayout.class)
@PermitAll
class MeetingRecommendationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Recommendations recommendations;
    private final Meetings meetings;
    private String title = "";

    MeetingRecommendationsView(Recommendations recommendations, Meetings meetings) {
        this.recommendations = recommendations;
        this.meetings = meetings;
        addClassName("recommendations");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(meetings.get(MeetingsNavigation.meetingOf(event)));
        } catch (NotFound e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(MeetingSummary meeting) {
        removeAll();
        title = getTranslation("recommendations.title") + " · " + MeetingWords.label(meeting, getLocale());
        var mayWrite = meeting.state().isOpen() && recommendations.mayDraft(meeting.id());
        var filter = RecommendationFilter.of(meeting.id());
        var count = recommendations.count(filter);
        if (count == 0) {
            add(
                    mayWrite
                            ? new EmptyState(
                                    "check",
                                    getTranslation("recommendations.meeting-empty"),
                                    getTranslation("recommendations.meeting-empty-draft"),
                                    write(meeting.id()))
                            : new EmptyState(
                                    "check",
                                    getTranslation("recommendations.meeting-empty"),
                                    getTranslation("recommendations.meeting-empty-text")));
            return;
        }
        var line = new Div(new Span(getTranslation("recommendations.meeting-count", count)), matrix(meeting.id()));
        line.addClassName("bar-line");
        if (mayWrite) {
            var button = write(meeting.id());
            button.addClassName("bar-line-end");
            line.add(button);
        }
        add(line, new RecommendationGrid(recommendations, meetings, filter, count, false));
    }

    private RouterLink matrix(MeetingId meeting) {
        var link = new RouterLink(getTranslation("recommendations.matrix"), MatrixView.class);
        link.setQueryParameters(QueryParameters.of(FilterAddress.MEETING, meeting.toString()));
        return link;
    }

    private Button write(MeetingId meeting) {
        var write = new Button(
                getTranslation("recommendations.new"),
                _ -> UI.getCurrent()
                        .navigate(DraftView.NEW, QueryParameters.of(FilterAddress.MEETING, meeting.toString())));
        write.addThemeVariants(ButtonVariant.PRIMARY);
        return write;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
