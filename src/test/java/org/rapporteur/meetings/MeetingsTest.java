package org.rapporteur.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.access.Readers;
import org.rapporteur.audit.AuditFilter;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Meetings with rights, events and the trail. */
@RecordApplicationEvents
class MeetingsTest extends PortalTest {

    @Autowired
    private Search search;

    @Autowired
    private Meetings meetings;

    @Autowired
    private KeyDates keyDates;

    @Autowired
    private Agenda agenda;

    @Autowired
    private NextEdition nextEdition;

    @Autowired
    private MeetingRoles roles;

    @Autowired
    private SeriesCatalogue series;

    @Autowired
    private MeetingSamples samples;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Readers readers;

    @Autowired
    private ApplicationEvents events;

    private List<MeetingId> listFor(AccountId account, MeetingId of) {
        var home = accounts.asPortal(() -> meetings.get(of)).seriesId();
        return accounts.as(account, () -> meetings.find(MeetingFilter.of(home), PageRequest.of(0, 50)))
                .map(MeetingSummary::id)
                .getContent();
    }

    @Test
    void aMeetingIsMeantInAQuestionByItsSeriesEditionCityAndYearButOnlyByThoseWhoMaySeeIt() {
        var draft = samples.draft();
        var acronym = accounts.asPortal(() -> series.get(meetings.get(draft).seriesId()))
                .acronym();
        for (var name :
                List.of(acronym + "/4", acronym, "Vientiane", "\"" + acronym + " 4th\"", "\"vientiane 2026\"")) {
            var asked = SearchQuery.of("meeting:" + name + " symbol:T" + acronym);
            assertThat(accounts.as(samples.organiserOf(draft), () -> search.find(asked))
                            .items())
                    .as(name)
                    .extracting(SearchHit::id)
                    .contains(draft.value());
            var answer = accounts.as(accounts.make("delegate"), () -> search.find(asked));
            assertThat(answer.items()).extracting(SearchHit::id).doesNotContain(draft.value());
        }
        var other = SearchQuery.of("meeting:" + acronym + "/5 symbol:T" + acronym);
        assertThat(accounts.as(samples.organiserOf(draft), () -> search.find(other))
                        .items())
                .isEmpty();
    }

    @Test
    void aDraftSendsNothingToAnyone() {
        var draft = samples.draft();
        var organiser = samples.organiserOf(draft);
        accounts.as(organiser, () -> {
            var present = meetings.details(draft);
            meetings.change(draft, present.toForm(), present.summary().version());
            keyDates.add(draft, KeyDateForm.daysFromFirstDay(KeyDateKind.CALL, -90));
            meetings.transition(draft, MeetingState.CANCELLED, "No host was found");
        });
        assertThat(events.stream(MeetingAnnounced.class))
                .noneMatch(event -> event.meeting().equals(draft));
        assertThat(events.stream(MeetingChanged.class))
                .noneMatch(event -> event.meeting().equals(draft));
        assertThat(events.stream(MeetingStateChanged.class))
                .noneMatch(event -> event.meeting().equals(draft));
    }

    @Test
    void aDraftIsNotThereForAnybodyElse() {
        var draft = samples.draft();
        var organiser = samples.organiserOf(draft);
        var otherOrganiser = samples.organiserOf(samples.draft());
        var administrator = accounts.administrator();
        for (var outsider : List.of(accounts.make("delegate"), otherOrganiser, administrator)) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> accounts.as(outsider, () -> meetings.get(draft)));
            assertThat(listFor(outsider, draft)).isEmpty();
            assertThat(accounts.as(outsider, () -> meetings.byIds(List.of(draft))))
                    .isEmpty();
        }
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> meetings.get(draft));
        assertThat(listFor(organiser, draft)).containsExactly(draft);
        assertThat(listFor(accounts.secretariat(), draft)).containsExactly(draft);
    }

    @Test
    void anAnnouncedMeetingIsThereForEveryAccountAndIsToldOnce() {
        var meeting = samples.in(MeetingState.ANNOUNCED);
        var anybody = accounts.make("anybody");
        assertThat(listFor(anybody, meeting)).containsExactly(meeting);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> meetings.get(meeting));
        assertThat(events.stream(MeetingAnnounced.class)
                        .filter(event -> event.meeting().equals(meeting)))
                .hasSize(1);
        accounts.asPortal(() -> meetings.transition(meeting, MeetingState.POSTPONED, "Elections"));
        accounts.asPortal(() -> meetings.transition(meeting, MeetingState.ANNOUNCED, null));
        assertThat(events.stream(MeetingAnnounced.class)
                        .filter(event -> event.meeting().equals(meeting)))
                .hasSize(1);
    }

    @Test
    void thePublicSeesAMeetingWhosePageIsCleared() {
        var meeting = samples.in(MeetingState.CLOSED);
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> accounts.as(samples.organiserOf(meeting), () -> meetings.publish(meeting, true)));
        accounts.as(accounts.secretariat(), () -> meetings.publish(meeting, true));
        assertThat(meetings.get(meeting).published()).isTrue();
        accounts.as(accounts.secretariat(), () -> meetings.publish(meeting, false));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> meetings.get(meeting));
    }

    @Test
    void whoMakesAMeetingBecomesItsOrganiser() {
        var secretariat = accounts.secretariat();
        var home = samples.series();
        var made = accounts.as(secretariat, () -> meetings.create(MeetingSamples.form(home, 1)));
        assertThat(readers.of(secretariat).has(made.id().value(), MeetingRole.ORGANISER))
                .isTrue();
    }

    @Test
    void anOrganiserStartsTheNextEditionOfTheirSeriesAndOfNoOther() {
        var meeting = samples.draft();
        var organiser = samples.organiserOf(meeting);
        var home = accounts.asPortal(() -> meetings.get(meeting)).seriesId();
        var made = accounts.as(organiser, () -> meetings.create(MeetingSamples.form(home, 5)));
        assertThat(made.edition()).isEqualTo(5);
        var other = samples.series();
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> accounts.as(organiser, () -> meetings.create(MeetingSamples.form(other, 1))));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() ->
                        accounts.as(accounts.make("delegate"), () -> meetings.create(MeetingSamples.form(home, 6))));
    }

    @Test
    void onlyThoseWhoRunAMeetingChangeIt() {
        var meeting = samples.in(MeetingState.ANNOUNCED);
        var outsiders = List.of(
                accounts.make("delegate"),
                samples.organiserOf(samples.draft()),
                samples.withRole(meeting, MeetingRole.CHAIR),
                samples.withRole(meeting, MeetingRole.RAPPORTEUR));
        for (var outsider : outsiders) {
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> accounts.as(outsider, () -> {
                        var present = meetings.details(meeting);
                        meetings.change(
                                meeting, present.toForm(), present.summary().version());
                    }));
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() ->
                            accounts.as(outsider, () -> meetings.transition(meeting, MeetingState.REGISTRATION, null)));
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(
                            () -> accounts.as(outsider, () -> roles.grant(meeting, outsider, MeetingRole.ORGANISER)));
        }
    }

    @Test
    void twoEditionsOfASeriesNeverShareANumber() {
        var meeting = samples.draft();
        var home = accounts.asPortal(() -> meetings.get(meeting)).seriesId();
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> accounts.asPortal(() -> meetings.create(MeetingSamples.form(home, 4))));
    }

    @Test
    void aMeetingOfNoSeriesIsRefused() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> accounts.asPortal(
                        () -> meetings.create(MeetingSamples.form(new SeriesId(UUID.randomUUID()), 1))));
    }

    @Test
    void aChangeOfAnOlderVersionIsRefusedAndOverwritesNothing() {
        var meeting = samples.draft();
        var seen = accounts.asPortal(() -> meetings.details(meeting));
        var moved = new MeetingForm(
                seen.summary().seriesId(),
                4,
                "Another title",
                "Luang Prabang",
                "LA",
                "Asia/Vientiane",
                MeetingSamples.FIRST_DAY,
                MeetingSamples.FIRST_DAY,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null);
        accounts.asPortal(() -> meetings.change(meeting, moved, seen.summary().version()));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> accounts.asPortal(() ->
                        meetings.change(meeting, seen.toForm(), seen.summary().version())));
        assertThat(accounts.asPortal(() -> meetings.get(meeting)).city()).isEqualTo("Luang Prabang");
    }

    @Test
    void everyStepIsInTheTrailWithItsReason() {
        var meeting = samples.in(MeetingState.CLOSED);
        accounts.asPortal(() -> meetings.transition(meeting, MeetingState.IN_SESSION, "A paragraph is missing"));
        var entries = accounts.as(
                accounts.administrator(),
                () -> trail.find(new AuditFilter("", meeting.value(), null, null), PageRequest.of(0, 50)));
        assertThat(entries.getContent())
                .extracting(entry -> entry.action())
                .containsExactly(
                        "meeting.reopened",
                        "meeting.closed",
                        "meeting.in-session",
                        "meeting.registration",
                        "meeting.announced",
                        "meeting.created");
        assertThat(entries.getContent().getFirst().detail()).contains("A paragraph is missing");
        assertThat(events.stream(MeetingReopened.class))
                .anyMatch(event -> event.meeting().equals(meeting));
    }

    @Test
    void aClosedMeetingRefusesChangesAndKeyDates() {
        var meeting = samples.in(MeetingState.CLOSED);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> meetings.requireOpen(meeting));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> accounts.asPortal(() -> {
                    var present = meetings.details(meeting);
                    return meetings.change(
                            meeting, present.toForm(), present.summary().version());
                }));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> accounts.asPortal(
                        () -> keyDates.add(meeting, KeyDateForm.daysFromFirstDay(KeyDateKind.CALL, -90))));
    }

    @Test
    void movingAMeetingMovesItsStoredDates() {
        var meeting = samples.draft();
        accounts.asPortal(() -> keyDates.add(meeting, KeyDateForm.daysFromFirstDay(KeyDateKind.PAPERS_DUE, -30)));
        accounts.asPortal(() -> keyDates.add(meeting, KeyDateForm.on(KeyDateKind.CALL, LocalDate.of(2026, 9, 15))));
        accounts.asPortal(() -> {
            var present = meetings.details(meeting);
            var form = present.toForm();
            return meetings.change(
                    meeting,
                    new MeetingForm(
                            form.seriesId(),
                            form.edition(),
                            form.title(),
                            form.city(),
                            form.country(),
                            form.zone(),
                            LocalDate.of(2026, 12, 15),
                            LocalDate.of(2026, 12, 16),
                            form.hosts(),
                            form.format(),
                            form.languages(),
                            form.venue(),
                            form.opensAt(),
                            form.closesAt()),
                    present.summary().version());
        });
        assertThat(accounts.asPortal(() -> keyDates.of(meeting)))
                .extracting(KeyDateDetails::date)
                .containsExactly(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 11, 15));
    }

    @Test
    void previousAndNextEditionsAreFoundAsFarAsTheReaderMaySeeThem() {
        var home = samples.series();
        var first = accounts.asPortal(() -> meetings.create(MeetingSamples.form(home, 1)))
                .id();
        var second = accounts.asPortal(() -> meetings.create(MeetingSamples.form(home, 2)))
                .id();
        var third = accounts.asPortal(() -> meetings.create(MeetingSamples.form(home, 3)))
                .id();
        samples.bring(first, MeetingState.CLOSED);
        samples.bring(third, MeetingState.ANNOUNCED);
        var anybody = accounts.make("anybody");
        assertThat(accounts.as(anybody, () -> meetings.previous(third)))
                .map(MeetingSummary::id)
                .contains(first);
        assertThat(accounts.asPortal(() -> meetings.previous(third)))
                .map(MeetingSummary::id)
                .contains(second);
        assertThat(accounts.asPortal(() -> meetings.next(first)))
                .map(MeetingSummary::id)
                .contains(second);
        assertThat(accounts.asPortal(() -> meetings.previous(first))).isEmpty();
    }

    @Test
    void listsPagesAndTokensAskTheSameQuestion() {
        var draft = samples.draft();
        var announced = samples.in(MeetingState.ANNOUNCED);
        var published = samples.in(MeetingState.CLOSED);
        accounts.asPortal(() -> meetings.publish(published, true));
        for (var meeting : List.of(draft, announced, published)) {
            for (var reader : List.of(
                    accounts.make("anybody"),
                    accounts.secretariat(),
                    accounts.administrator(),
                    samples.organiserOf(meeting))) {
                boolean byTokens = readers.of(reader).tokens().stream().anyMatch(meetings.circles(meeting)::contains);
                boolean byList = listFor(reader, meeting).contains(meeting);
                boolean byIds = !accounts.as(reader, () -> meetings.byIds(List.of(meeting)))
                        .isEmpty();
                assertThat(byList).isEqualTo(byTokens);
                assertThat(byIds).isEqualTo(byTokens);
            }
        }
    }

    @Test
    void theLastOrganiserStays() {
        var meeting = samples.draft();
        var organiser = samples.organiserOf(meeting);
        var chair = samples.withRole(meeting, MeetingRole.CHAIR);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(
                        () -> accounts.as(organiser, () -> roles.revoke(meeting, organiser, MeetingRole.ORGANISER)));
        accounts.as(organiser, () -> roles.revoke(meeting, chair, MeetingRole.CHAIR));
        assertThat(accounts.as(organiser, () -> roles.of(meeting)))
                .extracting(MeetingRoleHolder::role)
                .containsExactly(MeetingRole.ORGANISER);
        assertThat(readers.of(chair).takesPartIn(meeting.value())).isFalse();
    }

    @Test
    void aSeriesIsMadeByManagersAndItsNamesAreUnique() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> accounts.as(
                        accounts.make("delegate"), () -> series.create(new SeriesForm("X1", "A series", null))));
        var home = accounts.asPortal(() -> series.get(samples.series()));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() ->
                        accounts.asPortal(() -> series.create(new SeriesForm(home.acronym(), "Another", "OTHER9"))));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> accounts.asPortal(() -> series.create(new SeriesForm("", "", "not a prefix!"))));
    }

    @Test
    void theNextEditionTakesOverWhatWasChosen() {
        var earlier = samples.in(MeetingState.CLOSED);
        var organiser = samples.organiserOf(earlier);
        accounts.asPortal(() -> meetings.transition(earlier, MeetingState.IN_SESSION, "For the test"));
        accounts.asPortal(() -> keyDates.add(earlier, KeyDateForm.on(KeyDateKind.CALL, LocalDate.of(2026, 9, 9))));
        accounts.asPortal(() -> agenda.add(earlier, AgendaItemForm.of("Opening"), AgendaPlace.LAST));
        var made = accounts.as(organiser, () -> {
            var form = nextEdition.suggest(earlier);
            assertThat(form.title()).isEqualTo(meetings.get(earlier).seriesTitle());
            return nextEdition.start(
                    earlier,
                    new MeetingForm(
                            form.seriesId(),
                            form.edition(),
                            form.title(),
                            "Bangkok",
                            "TH",
                            "Asia/Bangkok",
                            LocalDate.of(2027, 12, 8),
                            LocalDate.of(2027, 12, 9),
                            List.of(),
                            form.format(),
                            form.languages(),
                            null,
                            null,
                            null),
                    EnumSet.of(EditionPart.AGENDA, EditionPart.KEY_DATES));
        });
        assertThat(made.edition()).isEqualTo(5);
        assertThat(made.state()).isEqualTo(MeetingState.DRAFT);
        assertThat(accounts.as(organiser, () -> keyDates.of(made.id())))
                .extracting(KeyDateDetails::date)
                .containsExactly(LocalDate.of(2027, 9, 9));
        assertThat(accounts.as(organiser, () -> agenda.of(made.id())))
                .extracting(AgendaItemDetails::title)
                .containsExactly("Opening");
    }
}
