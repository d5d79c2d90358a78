package org.rapporteur.delegations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.Readers;
import org.rapporteur.access.Standing;
import org.rapporteur.audit.AuditEntry;
import org.rapporteur.audit.AuditFilter;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.notifications.Awaiting;
import org.rapporteur.notifications.AwaitingItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** An organiser names accounts for other parties; only the party itself or the secretariat lets them speak for it. */
class ConfirmationsTest extends PortalTest {

    @Autowired
    private DelegationScene scene;

    @Autowired
    private FocalPoints focalPoints;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Participants participants;

    @Autowired
    private Readers readers;

    @Autowired
    private Awaiting awaiting;

    @Autowired
    private AuditTrail audit;

    private AccountId organiser;
    private AccountId secretariat;
    private MeetingId meeting;
    private DelegationId cambodia;

    @BeforeEach
    void aMeeting() {
        organiser = accounts.make("organiser");
        secretariat = accounts.secretariat();
        meeting = scene.meeting(organiser);
        cambodia = scene.delegation(meeting, "KH", null);
    }

    private AccountId named() {
        return scene.namedBy(organiser, cambodia);
    }

    private boolean speaksFor(AccountId account) {
        return readers.of(account).focalPointOf().contains(scene.state("KH").value());
    }

    @Test
    void whomAnOrganiserNamesRegistersTheDelegationButDoesNotSpeakForTheState() {
        var account = named();

        assertThat(speaksFor(account)).isFalse();
        assertThat(readers.of(account).parties()).isEmpty();
        var head = DelegationScene.form("Sok", "Dara", ParticipantRole.HEAD);
        accounts.as(account, () -> participants.register(cambodia, head, null, null));
        assertThat(accounts.as(account, () -> delegations.get(cambodia)).mayEdit())
                .isTrue();
    }

    @Test
    void anInvitedAccountAndADelegateWaitJustAsWell() {
        var invited = accounts.as(
                organiser, () -> focalPoints.invite(cambodia, "focal.new." + cambodia, "Focal point", null));
        var delegate = accounts.make("delegate");
        accounts.as(organiser, () -> focalPoints.addDelegate(cambodia, delegate, null));

        assertThat(speaksFor(invited.account())).isFalse();
        assertThat(readers.of(delegate).parties()).isEmpty();
    }

    @Test
    void theFocalPointsOfTheStateAreAskedOnHomeAndTheirWordCounts() {
        var known = scene.focalPoint(cambodia);
        var account = named();

        assertThat(asked(known)).isPositive();
        assertThat(accounts.as(known, confirmations::waiting))
                .filteredOn(one -> one.delegation().equals(cambodia))
                .extracting(one -> one.party().code(), AccountToConfirm::name, AccountToConfirm::namedBy)
                .containsExactly(tuple("KH", "named", "organiser"));

        accounts.as(known, () -> confirmations.confirm(cambodia, account));

        assertThat(speaksFor(account)).isTrue();
        assertThat(accounts.as(known, confirmations::waiting))
                .noneMatch(one -> one.delegation().equals(cambodia));
    }

    @Test
    void theSecretariatSeesWhoNamedWhomAndConfirmsWhereAStateHasNobodyYet() {
        var account = named();
        assertThat(accounts.as(secretariat, confirmations::waiting))
                .filteredOn(one -> one.delegation().equals(cambodia))
                .extracting(AccountToConfirm::account, AccountToConfirm::role, AccountToConfirm::namedBy)
                .containsExactly(tuple(account, Standing.Role.FOCAL_POINT, "organiser"));
        assertThat(asked(secretariat)).isPositive();

        accounts.as(secretariat, () -> confirmations.confirm(cambodia, account));

        assertThat(speaksFor(account)).isTrue();
        assertThat(accounts.as(
                        secretariat,
                        () -> audit.find(new AuditFilter("", cambodia.value(), null, null), PageRequest.of(0, 10))))
                .extracting(AuditEntry::action, AuditEntry::actor)
                .contains(
                        tuple("delegation.account-added", "organiser"),
                        tuple("delegation.account-confirmed", "secretariat"));
    }

    @Test
    void whoIsNotOneOfThemLosesAccessAtOnce() {
        var known = scene.focalPoint(cambodia);
        var account = named();

        accounts.as(known, () -> confirmations.refuse(cambodia, account));

        assertThat(readers.of(account).standings()).isEmpty();
    }

    @Test
    void neitherTheOrganiserNorTheNamedNorAnotherStateConfirms() {
        var account = named();
        var laos = scene.focalPoint(scene.delegation(meeting, "LA", null));

        for (var nobody : new AccountId[] {organiser, account, laos}) {
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> accounts.as(nobody, () -> confirmations.confirm(cambodia, account)));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> accounts.as(nobody, () -> confirmations.refuse(cambodia, account)));
            assertThat(accounts.as(nobody, confirmations::waiting))
                    .noneMatch(one -> one.delegation().equals(cambodia));
        }
    }

    @Test
    void theStatesOwnWordAndTheSecretariatsNeedNoOther() {
        var known = scene.focalPoint(cambodia);
        var delegate = accounts.make("delegate");
        accounts.as(known, () -> focalPoints.addDelegate(cambodia, delegate, null));
        var another = accounts.make("another");
        accounts.as(secretariat, () -> focalPoints.add(cambodia, another));

        assertThat(readers.of(delegate).parties()).hasSize(1);
        assertThat(speaksFor(another)).isTrue();
        accounts.as(organiser, () -> focalPoints.add(cambodia, delegate));
        assertThat(speaksFor(delegate))
                .as("a delegate made focal point by an organiser")
                .isFalse();
    }

    @Test
    void whoSpeaksForTheStateAlreadyIsNotAskedAboutAgain() {
        var known = scene.focalPoint(cambodia);
        var next = scene.meeting(organiser);
        var again = scene.delegation(next, "KH", null);
        accounts.as(organiser, () -> focalPoints.add(again, known));

        assertThat(accounts.as(secretariat, confirmations::waiting))
                .noneMatch(one -> one.delegation().equals(again));
    }

    @Test
    void anUnconfirmedFocalPointOfALaterMeetingDoesNotSilenceTheOneThereIs() {
        var series = scene.series();
        var first = scene.meeting(organiser, series, 1);
        var before = scene.focalPoint(scene.delegation(first, "KH", null));
        scene.step(first, MeetingState.IN_SESSION);
        scene.step(first, MeetingState.CLOSED);
        var later = scene.delegation(scene.meeting(organiser, series, 2), "KH", null);
        var account = accounts.make("named");
        accounts.as(organiser, () -> focalPoints.add(later, account));
        assertThat(speaksFor(before)).isTrue();

        accounts.as(before, () -> confirmations.confirm(later, account));

        assertThat(speaksFor(before)).isFalse();
        assertThat(speaksFor(account)).isTrue();
    }

    @Test
    void ofADraftTheStateHearsNothing() {
        var known = scene.focalPoint(cambodia);
        var draft = scene.draft(organiser, scene.series(), 1);
        var delegation = scene.delegation(draft, "KH", null);
        accounts.as(organiser, () -> focalPoints.add(delegation, accounts.make("named")));

        assertThat(accounts.as(known, confirmations::waiting))
                .noneMatch(one -> one.delegation().equals(delegation));
    }

    private long asked(AccountId who) {
        return accounts.as(who, awaiting::own).stream()
                .map(AwaitingItem::titleKey)
                .filter("delegations.awaiting.confirm"::equals)
                .count();
    }
}
