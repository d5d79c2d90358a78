package org.rapporteur.meetings.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rapporteur.access.Accounts;
import org.rapporteur.base.ui.Card;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Columns;
import org.rapporteur.base.ui.PlacedCard;
import org.rapporteur.base.ui.Row;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.directory.Parties;
import org.rapporteur.meetings.KeyDates;
import org.rapporteur.meetings.MeetingDetails;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.meetings.Missing;
import org.rapporteur.meetings.MissingSource;

/** "How far are we, and what is still missing?" The first tab of a meeting. */
@Route(value = "meetings/:meetingId", layout = MeetingLayout.class)
@PermitAll
class OverviewView extends MeetingTabView {

    private static final int MISSING_ORDER = 200;
    private static final String UNCHOSEN_ZONE = "UTC";

    private final Meetings meetings;
    private final KeyDates keyDates;
    private final Accounts accounts;
    private final Parties parties;
    private final List<OverviewCard> cards;
    private final List<MissingSource> missingSources;
    private final Clock clock;

    OverviewView(
            Meetings meetings,
            KeyDates keyDates,
            Accounts accounts,
            Parties parties,
            List<OverviewCard> cards,
            List<MissingSource> missingSources,
            Clock clock) {
        super(meetings, "meetings.overview");
        this.meetings = meetings;
        this.keyDates = keyDates;
        this.accounts = accounts;
        this.parties = parties;
        this.cards = cards;
        this.missingSources = missingSources;
        this.clock = clock;
    }

    @Override
    void show(MeetingDetails details) {
        var meeting = details.summary();
        var today = LocalDate.ofInstant(clock.instant(), meeting.zone());
        var dates = new Card(getTranslation("meetings.key-dates"));
        dates.addClassName("key-dates-card");
        dates.scrollable().with(new KeyDateLine(meeting, keyDates.of(meeting.id()), today));
        var columns = new Columns();
        var placed = cards.stream()
                .sorted(Comparator.comparingInt(OverviewCard::order))
                .toList();
        put(placed, card -> card.column() == PlacedCard.Column.MAIN, meeting.id(), columns);
        boolean alone = columns.mainIsEmpty();
        put(placed, card -> aside(card) && card.order() < MISSING_ORDER, meeting.id(), columns);
        missing(meeting.id()).ifPresent(columns::side);
        put(placed, card -> aside(card) && card.order() >= MISSING_ORDER, meeting.id(), columns);
        columns.put(alone ? PlacedCard.Column.MAIN : PlacedCard.Column.SIDE, facts(details));
        var page = new Div(dates, columns);
        page.addClassName("stack");
        add(page);
    }

    private static void put(
            List<OverviewCard> placed, Predicate<OverviewCard> which, MeetingId meeting, Columns columns) {
        placed.stream()
                .filter(which)
                .forEach(card -> card.of(meeting).ifPresent(shown -> columns.put(card.column(), shown)));
    }

    private static boolean aside(OverviewCard card) {
        return card.column() == PlacedCard.Column.SIDE;
    }

    private Optional<Card> missing(MeetingId meeting) {
        var all = missingSources.stream()
                .flatMap(source -> source.of(meeting).stream())
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Card(getTranslation("meetings.missing")).lines(all, this::line));
    }

    private Row line(Missing missing) {
        var see = new Anchor(missing.path(), getTranslation("meetings.see"));
        return new Row(getTranslation(missing.key(), missing.args()))
                .before(new Chip(String.valueOf(missing.count()), Tone.WARNING))
                .after(see);
    }

    private Card facts(MeetingDetails details) {
        var meeting = details.summary();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "meetings.field.title", meeting.title());
        fact(facts, "meetings.when", MeetingWords.hours(details, getLocale()));
        ownZone()
                .filter(own -> !own.getRules().equals(meeting.zone().getRules()))
                .ifPresent(own -> fact(facts, "meetings.your-time", MeetingWords.hoursIn(own, details, getLocale())));
        fact(facts, "meetings.where", place(meeting));
        var venue = details.venue();
        if (venue != null) {
            fact(facts, "meetings.field.venue", venue);
        }
        fact(facts, "meetings.field.format", getTranslation("meetings.format." + details.format()));
        fact(
                facts,
                "meetings.field.languages",
                details.languages().stream()
                        .map(language -> language.displayName(getLocale()))
                        .collect(Collectors.joining(", ")));
        var card = new Card(getTranslation("meetings.facts")).with(facts);
        var editions = new Div();
        editions.addClassName("editions");
        meetings.previous(meeting.id()).ifPresent(earlier -> editions.add(edition("meetings.previous", earlier)));
        meetings.next(meeting.id()).ifPresent(later -> editions.add(edition("meetings.next", later)));
        return editions.getComponentCount() == 0 ? card : card.with(editions);
    }

    private RouterLink edition(String key, MeetingSummary meeting) {
        return new RouterLink(
                getTranslation(key, MeetingWords.label(meeting, getLocale())),
                OverviewView.class,
                MeetingsNavigation.of(meeting.id()));
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    /** States go by their names in the directory, which are those of the United Nations. */
    private String place(MeetingSummary meeting) {
        var code = meeting.country().value();
        var country = parties.byCode(code)
                .map(party -> party.nameFor(getLocale()))
                .orElseGet(() -> Locale.of("", code).getDisplayCountry(getLocale()));
        return meeting.city() + ", " + country;
    }

    /** The reader's own zone, once they have chosen one. */
    private Optional<ZoneId> ownZone() {
        return accounts.own().filter(own -> !own.zone().equals(UNCHOSEN_ZONE)).flatMap(own -> zone(own.zone()));
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
