package org.rapporteur.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.Readers;
import org.rapporteur.access.Standing;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.delegations.Capacity;
import org.rapporteur.delegations.CredentialState;
import org.rapporteur.delegations.DelegationAccountDetails;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.delegations.DelegationSummary;
import org.rapporteur.delegations.Delegations;
import org.rapporteur.delegations.ParticipantRole;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaAttachments;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaPlace;
import org.rapporteur.meetings.EditionPart;
import org.rapporteur.meetings.KeyDateForm;
import org.rapporteur.meetings.KeyDateKind;
import org.rapporteur.meetings.KeyDates;
import org.rapporteur.meetings.MeetingForm;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.NextEdition;
import org.springframework.beans.factory.annotation.Autowired;

/** What the next edition of a meeting takes over: each choice is there only with something to take, and takes it. */
class NextEditionTest extends PortalTest {

    @Autowired
    private NextEdition nextEdition;

    @Autowired
    private Delegations delegations;

    @Autowired
    private DelegationScene people;

    @Autowired
    private Agenda agenda;

    @Autowired
    private KeyDates keyDates;

    @Autowired
    private MattersArising arising;

    @Autowired
    private Lineages lineages;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private Readers readers;

    @Autowired
    private FollowUpScene scenes;

    private FollowUpScene.Scene scene;

    @BeforeEach
    void aMeeting() {
        scene = scenes.scene();
    }

    private MeetingId start(MeetingId from, int edition, EditionPart... parts) {
        return accounts.as(scene.organiser(), () -> {
            var form = MeetingForm.of(
                    scene.series(),
                    edition,
                    "The next meeting",
                    "Bangkok",
                    "TH",
                    "Asia/Bangkok",
                    LocalDate.of(2027 + edition, 9, 7),
                    LocalDate.of(2027 + edition, 9, 8),
                    List.of());
            Set<EditionPart> chosen = EnumSet.noneOf(EditionPart.class);
            chosen.addAll(List.of(parts));
            return nextEdition.start(from, form, chosen).id();
        });
    }

    private List<DelegationSummary> invited(MeetingId meeting) {
        return accounts.as(scene.organiser(), () -> delegations.of(meeting));
    }

    @Test
    void onlyWhatIsThereIsOfferedWithItsNumber() {
        assertThat(accounts.as(scene.organiser(), () -> nextEdition.parts(scene.meeting())))
                .containsExactly(entry(EditionPart.AGENDA, 1), entry(EditionPart.DELEGATIONS, 3));

        accounts.asPortal(
                () -> keyDates.add(scene.meeting(), KeyDateForm.daysFromFirstDay(KeyDateKind.PAPERS_DUE, -30)));
        scenes.adopted(scene, "KH");
        scenes.adopted(scene, "LA");
        scenes.draft(scene, "KH");

        assertThat(accounts.as(scene.organiser(), () -> nextEdition.parts(scene.meeting())))
                .containsExactly(
                        entry(EditionPart.AGENDA, 1),
                        entry(EditionPart.DELEGATIONS, 3),
                        entry(EditionPart.KEY_DATES, 1),
                        entry(EditionPart.OPEN_RECOMMENDATIONS, 2));
        assertThat(accounts.as(accounts.make("anybody"), () -> nextEdition.parts(scene.meeting())))
                .doesNotContainKey(EditionPart.DELEGATIONS);
    }

    @Test
    void delegationsGoOnWithCapacityQuotaAndFocalPointsButWithoutPeopleAndCredentials() {
        var viet = people.delegation(scene.meeting(), "VN", 5);
        people.name(viet, "Nguyen", "An", ParticipantRole.HEAD);
        var focal = people.focalPoint(viet);

        var next = start(scene.meeting(), 3, EditionPart.DELEGATIONS);

        assertThat(invited(next))
                .extracting(
                        one -> one.party().code(),
                        DelegationSummary::capacity,
                        DelegationSummary::quota,
                        DelegationSummary::participants,
                        DelegationSummary::credentialState,
                        DelegationSummary::submitted)
                .contains(tuple("VN", Capacity.MEMBER, 5, 0, CredentialState.AWAITED, false))
                .hasSize(4);
        var details = accounts.as(
                scene.organiser(), () -> delegations.get(invited(next).getLast().id()));
        assertThat(details.accounts())
                .extracting(DelegationAccountDetails::account, DelegationAccountDetails::role)
                .containsExactly(tuple(focal, Standing.Role.FOCAL_POINT));
    }

    @Test
    void aCarriedOverFocalPointHearsNothingOfTheDraftAndActsOnceItIsAnnounced() {
        var next = start(scene.meeting(), 3, EditionPart.DELEGATIONS);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> accounts.as(scene.cambodia(), () -> delegations.of(next)));
        assertThat(own(scene.cambodia())).doesNotContain(next);

        scenes.step(next, MeetingState.ANNOUNCED);

        assertThat(own(scene.cambodia())).contains(next);
    }

    private List<MeetingId> own(AccountId account) {
        return accounts.as(account, () -> delegations.own()).stream()
                .map(DelegationSummary::meetingId)
                .toList();
    }

    @Test
    void whoStartsTheEditionDoesNotBecomeAFocalPointOfItByTheCopy() {
        var thailand = invited(scene.meeting()).getLast();
        people.tie(thailand.id(), scene.organiser());

        var next = start(scene.meeting(), 3, EditionPart.DELEGATIONS);
        scenes.step(next, MeetingState.ANNOUNCED);

        assertThat(readers.of(scene.organiser()).standings())
                .extracting(Standing::meetingId)
                .containsOnly(scene.meeting().value());
    }

    @Test
    void openRecommendationsAreAnItemOfTheNextAgendaWithTheRecommendationsBesideIt() {
        var first = scenes.adopted(scene, "KH");
        var second = scenes.adopted(scene, "LA");
        var withdrawn = scenes.adopted(scene, "LA");
        accounts.as(
                scene.secretariat(),
                () -> recommendations.end(withdrawn.id(), TextState.WITHDRAWN, "No longer asked for"));
        accounts.asPortal(() -> agenda.add(scene.meeting(), AgendaItemForm.of("Closing"), AgendaPlace.LAST));

        var next = start(scene.meeting(), 3, EditionPart.AGENDA, EditionPart.OPEN_RECOMMENDATIONS);

        var items = accounts.as(scene.organiser(), () -> agenda.of(next));
        assertThat(items)
                .extracting(AgendaItemDetails::number, AgendaItemDetails::title)
                .containsExactly(
                        tuple("1", "Comparative review of sanctions"),
                        tuple("2", "Matters arising: open recommendations"),
                        tuple("3", "Closing"));
        assertThat(accounts.as(scene.organiser(), () -> arising.of(next))
                        .get(items.get(1).id()))
                .extracting(AgendaAttachments.Attachment::symbol)
                .containsExactly(first.number(), second.number());
        assertThat(accounts.as(scene.organiser(), () -> lineages.takenUp(first.id())))
                .extracting(TakenUp::label)
                .containsExactly("2 Matters arising: open recommendations");
        assertThat(accounts.as(scene.laos(), () -> lineages.takenUp(first.id())))
                .as("a draft meeting is nobody's business")
                .isEmpty();
    }

    @Test
    void theItemForMattersArisingIsMadeOnceAndServesAgain() {
        scenes.adopted(scene, "KH");
        var third = start(scene.meeting(), 3, EditionPart.AGENDA, EditionPart.OPEN_RECOMMENDATIONS);

        var fourth = start(third, 4, EditionPart.AGENDA, EditionPart.OPEN_RECOMMENDATIONS);

        assertThat(accounts.as(scene.organiser(), () -> agenda.of(fourth)))
                .extracting(AgendaItemDetails::title)
                .containsExactlyInAnyOrder("Comparative review of sanctions", "Matters arising: open recommendations");
        assertThat(accounts.as(scene.organiser(), () -> arising.of(fourth))).hasSize(1);
    }

    @Test
    void whatWasNotChosenIsNotTakenOver() {
        scenes.adopted(scene, "KH");

        var next = start(scene.meeting(), 3);

        assertThat(invited(next)).isEmpty();
        assertThat(accounts.as(scene.organiser(), () -> agenda.of(next))).isEmpty();
    }
}
