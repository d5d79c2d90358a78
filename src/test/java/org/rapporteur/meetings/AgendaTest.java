package org.rapporteur.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Agendas with rights, versions and removal. */
@RecordApplicationEvents
class AgendaTest extends PortalTest {

    @Autowired
    private Agenda agenda;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingSamples samples;

    @Autowired
    private ApplicationEvents events;

    private AgendaItemDetails add(
            MeetingId meeting, String title, @Nullable AgendaItemId parent, AgendaVisibility visibility) {
        var form = new AgendaItemForm(title, 30, List.of("The chair"), visibility);
        return accounts.asPortal(() -> agenda.add(meeting, form, AgendaPlace.lastUnder(parent)));
    }

    private AgendaItemDetails add(MeetingId meeting, String title) {
        return add(meeting, title, null, AgendaVisibility.PUBLIC);
    }

    private List<String> numbered(MeetingId meeting) {
        return accounts.asPortal(() -> agenda.of(meeting)).stream()
                .map(item -> item.number() + " " + item.title())
                .toList();
    }

    @Test
    void aMoveIsStoredAndRenumbersForEveryone() {
        var meeting = samples.draft();
        var opening = add(meeting, "Opening");
        var reports = add(meeting, "Reports");
        var closing = add(meeting, "Closing");
        accounts.asPortal(() -> agenda.move(closing.id(), new AgendaPlace(null, 1)));
        assertThat(numbered(meeting)).containsExactly("1 Closing", "2 Opening", "3 Reports");
        accounts.asPortal(() -> agenda.move(opening.id(), AgendaPlace.lastUnder(reports.id())));
        assertThat(numbered(meeting)).containsExactly("1 Closing", "2 Reports", "2.1 Opening");
    }

    @Test
    void renumberingDoesNotMakeWhatOthersTypeStale() {
        var meeting = samples.draft();
        var opening = add(meeting, "Opening");
        var closing = add(meeting, "Closing");
        accounts.asPortal(() -> agenda.move(closing.id(), new AgendaPlace(null, 1)));
        var changed = accounts.asPortal(
                () -> agenda.change(opening.id(), AgendaItemForm.of("Opening words"), null, opening.version()));
        assertThat(changed.title()).isEqualTo("Opening words");
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> accounts.asPortal(
                        () -> agenda.change(closing.id(), AgendaItemForm.of("End"), null, closing.version())));
    }

    @Test
    void anItemIsSeenByItsCircleAndByNobodyElse() {
        var meeting = samples.in(MeetingState.ANNOUNCED);
        add(meeting, "Opening");
        add(meeting, "Seating", null, AgendaVisibility.INTERNAL);
        add(meeting, "Drafting", null, AgendaVisibility.PARTICIPANTS);
        var closing = add(meeting, "Closing");
        var hidden = add(meeting, "Under the seating", seating(meeting), AgendaVisibility.PUBLIC);
        var anybody = accounts.make("anybody");
        var chair = samples.withRole(meeting, MeetingRole.CHAIR);
        var seen = accounts.as(anybody, () -> agenda.of(meeting));
        assertThat(seen).extracting(AgendaItemDetails::title).containsExactly("Opening", "Closing");
        assertThat(seen).extracting(AgendaItemDetails::position).containsExactly(1, 2);
        assertThat(accounts.as(chair, () -> agenda.of(meeting))).hasSize(5);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accounts.as(anybody, () -> agenda.get(hidden.id())));
        assertThat(accounts.as(anybody, () -> agenda.byIds(List.of(hidden.id(), closing.id()))))
                .containsOnlyKeys(closing.id());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> agenda.of(meeting));
        accounts.asPortal(() -> meetings.publish(meeting, true));
        assertThat(agenda.of(meeting)).extracting(AgendaItemDetails::title).containsExactly("Opening", "Closing");
    }

    private AgendaItemId seating(MeetingId meeting) {
        return accounts.asPortal(() -> agenda.of(meeting)).stream()
                .filter(item -> item.title().equals("Seating"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void organiserChairAndRapporteurChangeTheAgendaAndOthersDoNot() {
        var meeting = samples.in(MeetingState.ANNOUNCED);
        for (var role : MeetingRole.values()) {
            var account = samples.withRole(meeting, role);
            accounts.as(account, () -> agenda.add(meeting, AgendaItemForm.of("By " + role), AgendaPlace.LAST));
        }
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> accounts.as(
                        accounts.make("delegate"),
                        () -> agenda.add(meeting, AgendaItemForm.of("Mine"), AgendaPlace.LAST)));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> accounts.as(
                        samples.organiserOf(samples.draft()),
                        () -> agenda.add(meeting, AgendaItemForm.of("Mine"), AgendaPlace.LAST)));
    }

    @Test
    void aRemovedItemComesBackWhereItWas() {
        var meeting = samples.draft();
        add(meeting, "Opening");
        var reports = add(meeting, "Reports");
        add(meeting, "Closing");
        accounts.asPortal(() -> {
            agenda.remove(reports.id());
            return true;
        });
        assertThat(numbered(meeting)).containsExactly("1 Opening", "2 Closing");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accounts.asPortal(() -> agenda.get(reports.id())));
        accounts.asPortal(() -> agenda.restore(reports.id()));
        assertThat(numbered(meeting)).containsExactly("1 Opening", "2 Reports", "3 Closing");
    }

    @Test
    void theAgendaOfAClosedMeetingDoesNotChange() {
        var meeting = samples.draft();
        var opening = add(meeting, "Opening");
        samples.bring(meeting, MeetingState.CLOSED);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> add(meeting, "More"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> accounts.asPortal(() -> agenda.move(opening.id(), AgendaPlace.LAST)));
    }

    @Test
    void theAgendaOfADraftTellsNobody() {
        var draft = samples.draft();
        add(draft, "Opening");
        assertThat(events.stream(AgendaChanged.class))
                .noneMatch(event -> event.meeting().equals(draft));
        samples.bring(draft, MeetingState.ANNOUNCED);
        add(draft, "Closing");
        assertThat(events.stream(AgendaChanged.class))
                .anyMatch(event -> event.meeting().equals(draft));
    }

    @Test
    void anAgendaCarriedOverRemembersWhereItComesFrom() {
        var earlier = samples.draft();
        var reports = add(earlier, "Reports");
        add(earlier, "Cambodia", reports.id(), AgendaVisibility.PUBLIC);
        var later = samples.draft();
        accounts.asPortal(() -> {
            agenda.carryOver(earlier, later);
            return true;
        });
        assertThat(numbered(later)).containsExactly("1 Reports", "1.1 Cambodia");
        assertThat(accounts.asPortal(() -> agenda.of(later)).getFirst().carriedFrom())
                .isEqualTo(reports.id());
    }
}
