package org.rapporteur.recommendations.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.SeriesCatalogue;
import org.rapporteur.meetings.SeriesId;
import org.rapporteur.meetings.ui.MeetingWords;
import org.rapporteur.recommendations.Addressees;
import org.rapporteur.recommendations.Recommendations;
import org.springframework.stereotype.Component;

/** What the filters of the faces can be set to, and the names of what they are set to. */
@Component
class FilterChoices {

    private static final int MOST_MEETINGS = 50;

    private final Meetings meetings;
    private final SeriesCatalogue series;
    private final Parties parties;
    private final Addressees addressees;
    private final Recommendations recommendations;

    FilterChoices(
            Meetings meetings,
            SeriesCatalogue series,
            Parties parties,
            Addressees addressees,
            Recommendations recommendations) {
        this.meetings = meetings;
        this.series = series;
        this.parties = parties;
        this.addressees = addressees;
        this.recommendations = recommendations;
    }

    /**
     * One value of a filter.
     *
     * @param value as it stands in the address
     * @param label as people read it
     */
    record Choice(String value, String label) {}

    List<Choice> meetings() {
        return meetings.latest(MOST_MEETINGS).stream()
                .map(meeting -> new Choice(meeting.id().toString(), MeetingWords.label(meeting, reader())))
                .toList();
    }

    List<Choice> allSeries() {
        return series.all().stream()
                .map(one -> new Choice(one.id().toString(), one.title()))
                .toList();
    }

    List<Choice> parties() {
        return addressees.parties().stream()
                .map(party -> new Choice(party.id().toString(), party.nameFor(reader())))
                .toList();
    }

    List<Choice> themes() {
        return recommendations.themes().stream()
                .map(theme -> new Choice(theme, theme))
                .toList();
    }

    String meeting(@Nullable MeetingId id) {
        if (id == null) {
            return "";
        }
        var meeting = meetings.byIds(List.of(id)).get(id);
        return meeting == null ? "–" : MeetingWords.label(meeting, reader());
    }

    String series(@Nullable SeriesId id) {
        try {
            return id == null ? "" : series.get(id).title();
        } catch (NotFound e) {
            return "–";
        }
    }

    String party(@Nullable PartyId id) {
        if (id == null) {
            return "";
        }
        PartySummary party = parties.byIds(List.of(id)).get(id);
        return party == null ? "–" : party.nameFor(reader());
    }

    private static Locale reader() {
        return UI.getCurrent().getLocale();
    }
}
