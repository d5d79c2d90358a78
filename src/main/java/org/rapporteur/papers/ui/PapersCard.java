package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.ui.MeetingsNavigation;
import org.rapporteur.meetings.ui.OverviewCard;
import org.rapporteur.papers.PaperFilter;

/** The newest papers of a meeting on its overview. */
@org.springframework.stereotype.Component
class PapersCard implements OverviewCard {

    private static final int PLACE = 400;

    private final NewestPapers newest;

    PapersCard(NewestPapers newest) {
        this.newest = newest;
    }

    @Override
    public Column column() {
        return Column.MAIN;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public Optional<Component> of(MeetingId meeting) {
        return newest.card(
                "papers.newest",
                PaperFilter.of(meeting),
                new RouterLink(
                        new Span().getTranslation("papers.home.all"),
                        MeetingPapersView.class,
                        MeetingsNavigation.of(meeting)));
    }
}
