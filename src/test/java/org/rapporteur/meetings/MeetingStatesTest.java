package org.rapporteur.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapporteur.access.AccessTokens;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;

/** The rules of a meeting's life and of its key dates, on the aggregate alone. */
class MeetingStatesTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 8);

    private final Series series = new Series(new SeriesForm("RLRG", "Regional Legal Research Group", null));
    private final Meeting meeting = new Meeting(series, MeetingFacts.of(form(FIRST_DAY)));

    private MeetingForm form(LocalDate firstDay) {
        return MeetingForm.of(
                new SeriesId(series.getId()),
                4,
                "Fourth regional meeting",
                "Vientiane",
                "LA",
                "Asia/Vientiane",
                firstDay,
                firstDay.plusDays(1),
                List.of());
    }

    private Meeting in(MeetingState state) {
        var found = new Meeting(series, MeetingFacts.of(form(FIRST_DAY)));
        switch (state) {
            case DRAFT -> {}
            case POSTPONED, CANCELLED -> found.step(state, "The venue was flooded");
            case ARCHIVED ->
                List.of(
                                MeetingState.ANNOUNCED,
                                MeetingState.REGISTRATION,
                                MeetingState.IN_SESSION,
                                MeetingState.CLOSED,
                                MeetingState.ARCHIVED)
                        .forEach(next -> found.step(next, null));
            default ->
                List.of(MeetingState.ANNOUNCED, MeetingState.REGISTRATION, MeetingState.IN_SESSION, MeetingState.CLOSED)
                        .stream()
                        .filter(next -> next.compareTo(state) <= 0)
                        .forEach(next -> found.step(next, null));
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void everyStepTheTableDoesNotNameIsRefused(MeetingState from) {
        var forbidden = EnumSet.complementOf(EnumSet.copyOf(from.next()));
        for (var to : forbidden) {
            var tried = in(from);
            assertThatExceptionOfType(Conflict.class).isThrownBy(() -> tried.step(to, "A reason"));
            assertThat(tried.state()).isEqualTo(from);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStepTheTableNamesIsTaken(MeetingState from) {
        for (var to : from.next()) {
            var tried = in(from);
            assertThat(tried.step(to, "A reason")).isEqualTo(from);
            assertThat(tried.state()).isEqualTo(to);
        }
    }

    @Test
    void aMeetingGoesFromDraftToArchived() {
        assertThat(in(MeetingState.ARCHIVED).state()).isEqualTo(MeetingState.ARCHIVED);
    }

    @Test
    void postponingAndCancellingNeedAReason() {
        for (var to : Set.of(MeetingState.POSTPONED, MeetingState.CANCELLED)) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> in(MeetingState.ANNOUNCED).step(to, "  "))
                    .satisfies(problem -> assertThat(problem.fields())
                            .extracting(InvalidInput.FieldProblem::field)
                            .containsExactly("reason"));
        }
    }

    @Test
    void aClosedMeetingIsReopenedOnlyWithAReason() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> in(MeetingState.CLOSED).step(MeetingState.IN_SESSION, null));
        var reopened = in(MeetingState.CLOSED);
        assertThat(reopened.step(MeetingState.IN_SESSION, "A paragraph is missing")
                        .isReopening(reopened.state()))
                .isTrue();
        assertThat(reopened.details().reason()).isEqualTo("A paragraph is missing");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "ARCHIVED", "CANCELLED"})
    void nothingOfAClosedMeetingChangesExceptThroughAReopeningWithAReason(MeetingState over) {
        var closed = in(over);
        var moved = MeetingFacts.of(form(FIRST_DAY.plusDays(7)));
        var keyDate = KeyDateForm.daysFromFirstDay(KeyDateKind.PAPERS_DUE, -30);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> closed.change(moved));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> closed.addKeyDate(keyDate));
        assertThatExceptionOfType(Conflict.class).isThrownBy(closed::requireOpen);
        assertThat(closed.firstDay()).isEqualTo(FIRST_DAY);
        if (over != MeetingState.CANCELLED) {
            closed.step(MeetingState.IN_SESSION, "A correction");
            assertThatNoException().isThrownBy(() -> closed.addKeyDate(keyDate));
        }
    }

    @Test
    void movingTheMeetingMovesTheDatesThatWereSetByOffsetAndNoOthers() {
        meeting.addKeyDate(KeyDateForm.daysFromFirstDay(KeyDateKind.PAPERS_DUE, -30));
        meeting.addKeyDate(KeyDateForm.on(KeyDateKind.CALL, LocalDate.of(2026, 9, 15)));
        meeting.change(MeetingFacts.of(form(FIRST_DAY.plusDays(7))));
        assertThat(meeting.keyDates())
                .extracting(KeyDate::date)
                .containsExactly(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 11, 15));
    }

    @Test
    void aKeyDateHasAnOffsetOrADateAndNotBoth() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> meeting.addKeyDate(
                        new KeyDateForm(KeyDateKind.CALL, null, -90, LocalDate.of(2026, 9, 15), false)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> meeting.addKeyDate(new KeyDateForm(KeyDateKind.CALL, null, null, null, false)));
    }

    @Test
    void aKeyDateOfAnotherKindNeedsATitle() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> meeting.addKeyDate(KeyDateForm.daysFromFirstDay(KeyDateKind.OTHER, -5)));
    }

    @Test
    void aDraftIsOpenToThoseWhoPrepareItAndToNobodyElse() {
        var id = meeting.getId();
        assertThat(meeting.circles())
                .containsExactlyInAnyOrder(
                        AccessTokens.SECRETARIAT,
                        AccessTokens.meeting(id, MeetingRole.ORGANISER),
                        AccessTokens.meeting(id, MeetingRole.CHAIR),
                        AccessTokens.meeting(id, MeetingRole.RAPPORTEUR));
    }

    @Test
    void whatIsCancelledOrPostponedBeforeItsAnnouncementStaysLikeADraft() {
        assertThat(in(MeetingState.CANCELLED).circles()).doesNotContain(AccessTokens.SIGNED_IN, AccessTokens.PUBLIC);
        assertThat(in(MeetingState.POSTPONED).circles()).doesNotContain(AccessTokens.SIGNED_IN, AccessTokens.PUBLIC);
    }

    @Test
    void anAnnouncedMeetingIsOpenToEveryAccountAndToThePublicOnceItsPageIsCleared() {
        var announced = in(MeetingState.ANNOUNCED);
        assertThat(announced.circles()).contains(AccessTokens.SIGNED_IN).doesNotContain(AccessTokens.PUBLIC);
        announced.publish(true);
        assertThat(announced.circles()).contains(AccessTokens.PUBLIC);
        announced.publish(false);
        assertThat(announced.circles()).doesNotContain(AccessTokens.PUBLIC);
    }

    @Test
    void aDraftHasNoPublicPage() {
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> meeting.publish(true));
    }

    @Test
    void anInternalItemIsNeverPublic() {
        var announced = in(MeetingState.ANNOUNCED);
        announced.publish(true);
        assertThat(announced.circles(AgendaVisibility.INTERNAL)).isEqualTo(announced.insiders());
        assertThat(announced.circles(AgendaVisibility.PARTICIPANTS))
                .contains(AccessTokens.meeting(announced.getId()))
                .doesNotContain(AccessTokens.SIGNED_IN, AccessTokens.PUBLIC);
    }

    @Test
    void aLastDayBeforeTheFirstIsRefusedOnTheLastDay() {
        var right = form(FIRST_DAY);
        var wrong = MeetingForm.of(
                right.seriesId(), 4, "T", "C", "LA", "Asia/Vientiane", FIRST_DAY, FIRST_DAY.minusDays(1), List.of());
        assertRefused(wrong, "lastDay");
    }

    @Test
    void anUnknownZoneOrABareOffsetIsRefusedOnTheZone() {
        for (var zone : List.of("Asia/Nowhere", "+07:00", "UTC+7", "GMT0+1", " ")) {
            assertRefused(
                    MeetingForm.of(
                            new SeriesId(series.getId()), 4, "T", "C", "LA", zone, FIRST_DAY, FIRST_DAY, List.of()),
                    "zone");
        }
    }

    @Test
    void everyMissingFieldIsNamedAtOnce() {
        var empty = new MeetingForm(
                null, null, null, null, null, null, null, null, List.of(), null, List.of(), null, null, null);
        assertRefused(empty, "seriesId", "edition", "title", "city", "country", "zone", "firstDay", "lastDay");
    }

    private static void assertRefused(MeetingForm form, String... fields) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> MeetingFacts.of(form))
                .satisfies(problem -> assertThat(problem.fields())
                        .extracting(InvalidInput.FieldProblem::field)
                        .containsExactly(fields));
    }

    @Test
    void aMeetingIsCalledByItsEditionAndPlace() {
        assertThat(meeting.summary().label()).isEqualTo("4th meeting · Vientiane");
    }
}
