package org.rapporteur.papers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.rapporteur.base.ui.Card;
import org.rapporteur.directory.Parties;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.ui.MeetingsNavigation;
import org.rapporteur.meetings.ui.OverviewCard;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.Papers;
import org.springframework.data.domain.PageRequest;

/** The newest papers of a meeting on its overview. */
@org.springframework.stereotype.Component
class PapersCard implements OverviewCard {

    private static final int NEWEST = 5;
    private static final int PLACE = 400;

    private final Papers papers;
    private final Parties parties;
    private final Meetings meetings;

    PapersCard(Papers papers, Parties parties, Meetings meetings) {
        this.papers = papers;
        this.parties = parties;
        this.meetings = meetings;
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
        var newest = papers.find(PaperFilter.of(meeting), PageRequest.of(0, NEWEST, Papers.NEWEST_FIRST));
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        var speaker = new Span();
        var all = new RouterLink(
                speaker.getTranslation("papers.count", newest.getTotalElements()),
                MeetingPapersView.class,
                MeetingsNavigation.of(meeting));
        return Optional.of(new Card(speaker.getTranslation("papers.newest"))
                .action(all)
                .with(new PaperRows(newest.getContent(), parties, meetings, false)));
    }
}
