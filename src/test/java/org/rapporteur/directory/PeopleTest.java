package org.rapporteur.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.MeetingRole;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.meetings.MeetingSamples;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchQuery;
import org.rapporteur.search.SearchType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

/** People: who may see them, and what is kept of them. */
class PeopleTest extends PortalTest {

    @Autowired
    private People people;

    @Autowired
    private DirectorySamples samples;

    @Autowired
    private MeetingSamples meetings;

    @Autowired
    private Search search;

    @Test
    void whoeverTakesPartInAMeetingSeesPeopleAndOthersDoNotByAnyPath() {
        var id = samples.person("Zyxwvu", samples.ministry("KH"));
        var stranger = accounts.make("stranger");
        var participant = meetings.withRole(meetings.draft(), MeetingRole.RAPPORTEUR);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accounts.as(stranger, () -> people.get(id)));
        assertThat(listed(stranger)).isEmpty();
        assertThat(searched(stranger)).isEmpty();

        assertThat(accounts.as(participant, () -> people.get(id)).summary().familyName())
                .isEqualTo("Zyxwvu");
        assertThat(listed(participant)).containsExactly(id);
        assertThat(searched(participant)).containsExactly(id);
        assertThat(searched(accounts.secretariat())).containsExactly(id);
    }

    private List<PersonId> listed(AccountId account) {
        return accounts.as(account, () -> people.find("given zyxwvu", null, Pageable.ofSize(10)))
                .map(person -> person.summary().id())
                .getContent();
    }

    private List<PersonId> searched(AccountId account) {
        var query = new SearchQuery("zyxwvu", Set.of(SearchType.PERSON), Set.of(), Set.of(), Set.of(), Set.of(), 0, 20);
        return accounts.as(account, () -> search.find(query)).items().stream()
                .map(hit -> new PersonId(hit.id()))
                .toList();
    }

    @Test
    void addressesAndNumbersAreForManagers() {
        var id = samples.person("Sok", samples.ministry("KH"));

        var forManager = accounts.as(accounts.administrator(), () -> people.get(id));
        assertThat(forManager.email()).isEqualTo("someone@example.org");
        assertThat(forManager.phone()).isEqualTo("+855 23 000 000");
        var forOthers = accounts.as(meetings.organiserOf(meetings.draft()), () -> people.get(id));
        assertThat(forOthers.email()).isNull();
        assertThat(forOthers.phone()).isNull();
    }

    @Test
    void theFamilyNameIsMarkedInTheOrderThePersonUses() {
        var cambodian = accounts.asPortal(() -> people.get(samples.person("Sok", samples.ministry("KH"))));
        assertThat(cambodian.summary().displayName()).isEqualTo("Sok Given");
        assertThat(cambodian.summary().markedName()).isEqualTo("SOK Given");
        var id = accounts.asPortal(() -> people.create(PersonForm.of("Nguyễn", "An", null)));
        var other = accounts.asPortal(() -> people.get(id)).summary();
        assertThat(other.markedName()).isEqualTo("An NGUYỄN");
        var single = accounts.asPortal(() -> people.create(PersonForm.of("Suharto", "", null)));
        assertThat(accounts.asPortal(() -> people.get(single)).summary().displayName())
                .isEqualTo("Suharto");
    }

    @Test
    void thePositionHeldNowComesFirst() {
        var past = samples.ministry("TH");
        var present = samples.ministry("TH");
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var form = new PersonForm(
                "Somchai",
                "Dee",
                "สมชาย ดี",
                false,
                null,
                null,
                List.of(
                        new PositionForm(past, "Officer", today.minusYears(9), today.minusYears(2)),
                        new PositionForm(present, "Director", today.minusYears(2), null)));

        var id = accounts.asPortal(() -> people.create(form));
        var read = accounts.asPortal(() -> people.get(id));

        assertThat(read.positions()).extracting(PositionDetails::title).containsExactly("Director", "Officer");
        assertThat(accounts.asPortal(() -> people.find("", present, Pageable.ofSize(10))))
                .extracting(person -> person.summary().id())
                .containsExactly(id);
        assertThat(accounts.asPortal(() -> people.ofParty(samples.state("TH").id(), Pageable.ofSize(200))))
                .extracting(person -> person.summary().id())
                .contains(id);
    }

    @Test
    void wrongFieldsAreAllNamedAtOnce() {
        var today = LocalDate.of(2026, 1, 1);
        var form = new PersonForm(
                " ",
                "x".repeat(121),
                null,
                false,
                "no address",
                "call me",
                List.of(new PositionForm(new OrganisationId(new UUID(0, 1)), "", today, today.minusDays(1))));

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> accounts.asPortal(() -> people.create(form)))
                .satisfies(problem -> assertThat(problem.fields())
                        .extracting(InvalidInput.FieldProblem::field)
                        .containsExactly(
                                "familyName",
                                "givenName",
                                "email",
                                "phone",
                                "positions[0].organisationId",
                                "positions[0].title",
                                "positions[0].to"));
    }

    @Test
    void organisersAddPeopleManagersChangeThemAndNobodyOverwritesAnother() {
        var form = PersonForm.of("Chanthavong", "Bounmy", "ບຸນມີ");
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> accounts.as(accounts.make("reader"), () -> people.create(form)));

        var organiser = meetings.organiserOf(meetings.draft());
        var id = accounts.as(organiser, () -> people.create(form));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> accounts.as(organiser, () -> people.change(id, form, 0)));
        accounts.as(accounts.secretariat(), () -> {
            people.change(id, PersonForm.of("Chanthavong", "Bounmy", null), 0);
        });
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> accounts.asPortal(() -> people.change(id, form, 0)));
    }

    @Test
    void whoMayEditADelegationCorrectsTheNamesOfItsPeople() {
        var meeting = meetings.draft();
        var id = samples.person("Mistyped", samples.ministry("LA"));
        var delegation = UUID.randomUUID();

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> accounts.as(
                        accounts.make("reader"),
                        () -> people.correctNames(id, "Right", "Name", null, meeting.value(), delegation)));
        accounts.as(
                meetings.organiserOf(meeting),
                () -> people.correctNames(id, "Right", "Name", null, meeting.value(), delegation));

        assertThat(accounts.asPortal(() -> people.byIds(Set.of(id))).get(id).displayName())
                .isEqualTo("Right Name");
        assertThat(accounts.asPortal(() -> people.get(id)).email()).isNotNull();
    }
}
