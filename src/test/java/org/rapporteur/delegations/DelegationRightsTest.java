package org.rapporteur.delegations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rapporteur.delegations.DelegationScene.form;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.Readers;
import org.rapporteur.audit.AuditFilter;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** Who may do what to which delegation, and when that ends. */
class DelegationRightsTest extends PortalTest {

    @Autowired
    private DelegationScene scene;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Participants participants;

    @Autowired
    private Credentials credentials;

    @Autowired
    private FocalPoints focalPoints;

    @Autowired
    private ListOfParticipants list;

    @Autowired
    private Readers readers;

    @Autowired
    private AuditTrail trail;

    private AccountId organiser;
    private AccountId focalOfCambodia;
    private AccountId focalOfThailand;
    private AccountId outsider;
    private MeetingId meeting;
    private DelegationId cambodia;
    private DelegationId thailand;

    @BeforeEach
    void twoDelegationsAreInvited() {
        organiser = accounts.make("organiser");
        outsider = accounts.make("outsider");
        meeting = scene.meeting(organiser);
        cambodia = scene.delegation(meeting, "KH", 2);
        thailand = scene.delegation(meeting, "TH", 2);
        focalOfCambodia = scene.focalPoint(cambodia);
        focalOfThailand = scene.focalPoint(thailand);
    }

    @Test
    void aPartyHasOneDelegationAtAMeeting() {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> accounts.as(
                        organiser,
                        () -> delegations.create(
                                meeting, new DelegationForm(scene.state("KH"), Capacity.OBSERVER, null))))
                .satisfies(refused -> assertThat(refused.arguments()).containsExactly("Cambodia"));
    }

    @Test
    void aFocalPointEditsTheirOwnDelegation() {
        var head = accounts.as(
                focalOfCambodia,
                () -> participants.register(cambodia, form("Sok", "Dara", ParticipantRole.HEAD), null, null));

        var details = accounts.as(focalOfCambodia, () -> delegations.submit(cambodia, version(cambodia)));

        assertThat(details.summary().submitted()).isTrue();
        assertThat(details.head()).contains(head);
        assertThat(details.mayEdit()).isTrue();
        assertThat(details.mayManage()).isFalse();
    }

    @Test
    void aFocalPointEditsNoOtherDelegationByAnyService() {
        var head = scene.name(cambodia, "Sok", "Dara", ParticipantRole.HEAD);
        var form = form("Chan", "Vuthy", ParticipantRole.ADVISER);
        var known = focalOfCambodia;

        forbidden(focalOfThailand, () -> participants.register(cambodia, form, null, null));
        forbidden(
                focalOfThailand,
                () -> participants.change(cambodia, head.id(), ParticipantChange.to(form), head.version()));
        forbidden(focalOfThailand, () -> participants.replace(cambodia, head.id(), form, null, head.version()));
        forbidden(focalOfThailand, () -> participants.makeHead(cambodia, head.id()));
        forbidden(focalOfThailand, () -> participants.sentBefore(cambodia, "Sok", "Dara"));
        forbidden(focalOfThailand, () -> delegations.submit(cambodia, 0));
        forbidden(focalOfThailand, () -> credentials.receive(cambodia, "note.pdf", pdf()));
        forbidden(focalOfThailand, () -> {
            focalPoints.addDelegate(cambodia, known, null);
            return true;
        });
        forbidden(focalOfThailand, () -> {
            focalPoints.remove(cambodia, known);
            return true;
        });
    }

    @Test
    void anotherDelegationsPersonIsNotFoundThroughOnesOwn() {
        var head = scene.name(cambodia, "Sok", "Dara", ParticipantRole.HEAD);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> accounts.as(
                        focalOfThailand,
                        () -> participants.change(
                                thailand,
                                head.id(),
                                ParticipantChange.to(ParticipantState.WITHDRAWN),
                                head.version())));
    }

    @Test
    void aFocalPointDoesNotSetCapacityQuotaOrTheCheckOfCredentials() {
        accounts.as(focalOfCambodia, () -> credentials.receive(cambodia, "note.pdf", pdf()));

        forbidden(focalOfCambodia, () -> delegations.change(cambodia, Capacity.MEMBER, 9, version(cambodia)));
        forbidden(
                focalOfCambodia, () -> credentials.judge(cambodia, CredentialState.IN_ORDER, null, version(cambodia)));
        forbidden(focalOfCambodia, () -> {
            focalPoints.add(cambodia, outsider);
            return true;
        });
        forbidden(
                focalOfCambodia,
                () -> delegations.create(meeting, new DelegationForm(scene.state("VN"), Capacity.MEMBER, null)));
    }

    @Test
    void aFocalPointWithdrawsPeopleButDoesNotAccreditThem() {
        var one = scene.name(cambodia, "Sok", "Dara", ParticipantRole.ADVISER);

        forbidden(
                focalOfCambodia,
                () -> participants.change(
                        cambodia, one.id(), ParticipantChange.to(ParticipantState.ACCREDITED), one.version()));
        var withdrawn = accounts.as(
                focalOfCambodia,
                () -> participants.change(
                        cambodia, one.id(), ParticipantChange.to(ParticipantState.WITHDRAWN), one.version()));
        assertThat(withdrawn.state()).isEqualTo(ParticipantState.WITHDRAWN);
    }

    @Test
    void whoDoesNotTakePartFindsNoDelegations() {
        notFound(outsider, () -> delegations.of(meeting));
        notFound(outsider, () -> delegations.get(cambodia));
        notFound(outsider, () -> participants.of(cambodia));
        notFound(outsider, () -> list.of(meeting));
        notFound(outsider, () -> credentials.open(cambodia));
        assertThat(accounts.as(outsider, () -> delegations.participatingStates(meeting)))
                .containsExactlyInAnyOrder(scene.state("KH"), scene.state("TH"));
    }

    @Test
    void onlyTheSecretariatOverridesAQuotaAndTheTrailTellsWhy() {
        scene.name(cambodia, "Sok", "Dara", ParticipantRole.HEAD);
        scene.name(cambodia, "Chan", "Vuthy", ParticipantRole.ADVISER);
        var third = form("Keo", "Maly", ParticipantRole.STAFF);
        var secretariat = accounts.secretariat();

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> accounts.as(focalOfCambodia, () -> participants.register(cambodia, third, null, null)));
        forbidden(focalOfCambodia, () -> participants.register(cambodia, third, null, "please"));
        forbidden(organiser, () -> participants.register(cambodia, third, null, "please"));

        var admitted = accounts.as(
                secretariat, () -> participants.register(cambodia, third, null, "Sign-language interpreter"));
        assertThat(admitted.overQuota()).isTrue();
        assertThat(auditOf(cambodia))
                .anyMatch(line ->
                        line.contains("delegation.quota-overridden") && line.contains("Sign-language interpreter"));
    }

    @Test
    void credentialFilesAreReadByOwnFocalPointsOrganisersAndTheSecretariatOnly() throws Exception {
        accounts.as(focalOfCambodia, () -> credentials.receive(cambodia, "../note verbale.pdf", pdf()));

        for (var reader : new AccountId[] {focalOfCambodia, organiser, accounts.secretariat()}) {
            var file = accounts.as(reader, () -> credentials.open(cambodia));
            try (var content = file.content()) {
                assertThat(file.name()).isEqualTo("note verbale.pdf");
                assertThat(content.readAllBytes()).startsWith("%PDF".getBytes(StandardCharsets.UTF_8));
            }
        }
        notFound(focalOfThailand, () -> credentials.open(cambodia));
        notFound(accounts.administrator(), () -> credentials.open(cambodia));
        var seenByAnother = accounts.as(focalOfThailand, () -> delegations.get(cambodia));
        assertThat(seenByAnother.credentials()).isNull();
        assertThat(seenByAnother.accounts()).isEmpty();
    }

    @Test
    void aWebPageNamedPdfIsNotTakenForCredentials() {
        var page = "<!doctype html><p>hello".getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> accounts.as(
                        focalOfCambodia,
                        () -> credentials.receive(cambodia, "note.pdf", new ByteArrayInputStream(page))));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> accounts.as(
                        focalOfCambodia,
                        () -> credentials.receive(cambodia, "note.pdf", new ByteArrayInputStream(new byte[0]))));
    }

    @Test
    void accessEndsTheMomentAFocalPointIsRemoved() {
        accounts.as(organiser, () -> focalPoints.remove(cambodia, focalOfCambodia));

        notFound(focalOfCambodia, () -> delegations.get(cambodia));
        assertThat(readers.of(focalOfCambodia).standings()).isEmpty();
        assertThat(readers.of(focalOfCambodia).parties()).isEmpty();
    }

    @Test
    void accessOfADelegateEndsWithTheirPlaceInTheDelegation() {
        var one = scene.name(cambodia, "Sok", "Dara", ParticipantRole.ADVISER);
        var delegate = accounts.make("delegate");
        accounts.as(focalOfCambodia, () -> focalPoints.addDelegate(cambodia, delegate, one.id()));
        assertThat(accounts.as(delegate, () -> delegations.get(cambodia)).mayEdit())
                .isFalse();

        accounts.as(
                focalOfCambodia,
                () -> participants.replace(
                        cambodia, one.id(), form("Keo", "Maly", ParticipantRole.ADVISER), null, one.version()));

        notFound(delegate, () -> delegations.get(cambodia));
    }

    @Test
    void anInvitedFocalPointGetsAnAccountWithoutPortalRoles() {
        var name = "focal.invited." + cambodia;
        var invitation =
                accounts.as(organiser, () -> focalPoints.invite(cambodia, name, "Focal point of Cambodia", null));

        assertThat(invitation.path()).startsWith("welcome/");
        var reader = readers.of(invitation.account());
        assertThat(reader.roles()).isEmpty();
        assertThat(reader.standings()).hasSize(1);
    }

    @Test
    void whoRunsAMeetingDoesNotNameThemselvesFocalPointOfAState() {
        forbidden(organiser, () -> {
            focalPoints.add(cambodia, organiser);
            return true;
        });
    }

    @Test
    void nothingOfAClosedMeetingChanges() {
        var head = scene.name(cambodia, "Sok", "Dara", ParticipantRole.HEAD);
        scene.step(meeting, MeetingState.IN_SESSION);
        scene.step(meeting, MeetingState.CLOSED);
        var form = form("Keo", "Maly", ParticipantRole.ADVISER);

        conflict(focalOfCambodia, () -> participants.register(cambodia, form, null, null));
        conflict(focalOfCambodia, () -> participants.makeHead(cambodia, head.id()));
        conflict(focalOfCambodia, () -> credentials.receive(cambodia, "note.pdf", pdf()));
        conflict(organiser, () -> delegations.change(cambodia, Capacity.MEMBER, null, version(cambodia)));
        conflict(
                organiser,
                () -> delegations.create(meeting, new DelegationForm(scene.state("VN"), Capacity.MEMBER, null)));
    }

    @Test
    void aDraftMakesNobodyAReaderOfAnything() {
        var draft = scene.draft(organiser, scene.series(), 1);
        var delegation = scene.delegation(draft, "KH", null);
        var focal = scene.focalPoint(delegation);

        assertThat(readers.of(focal).standings()).isEmpty();
        notFound(focal, () -> delegations.get(delegation));

        scene.step(draft, MeetingState.ANNOUNCED);

        assertThat(readers.of(focal).focalPointOf())
                .containsExactly(scene.state("KH").value());
    }

    @Test
    void aDelegationIsCurrentUntilThePartyNamesAFocalPointForALaterMeeting() {
        var series = scene.series();
        var first = scene.meeting(organiser, series, 1);
        var earlier = scene.delegation(first, "KH", null);
        var before = scene.focalPoint(earlier);
        scene.step(first, MeetingState.IN_SESSION);
        scene.step(first, MeetingState.CLOSED);
        assertThat(readers.of(before).parties()).hasSize(1);

        var second = scene.meeting(organiser, series, 2);
        var later = scene.delegation(second, "KH", null);
        assertThat(readers.of(before).parties()).hasSize(1);

        scene.focalPoint(later);
        assertThat(readers.of(before).parties()).isEmpty();
        assertThat(readers.of(before).takesPartIn(first.value())).isTrue();
    }

    @Test
    void aPersonIsReusedOnlyWhenChosenAndOnlyFromTheSameParty() {
        var known = scene.name(cambodia, "Sok", "Dara", ParticipantRole.HEAD);
        var second = scene.meeting(organiser);
        var again = scene.delegation(second, "KH", null);
        var other = scene.delegation(second, "TH", null);
        var form = form("Sok", "Dara", ParticipantRole.HEAD);

        assertThat(accounts.as(organiser, () -> participants.sentBefore(again, "sok", " Dara")))
                .extracting(ParticipantDetails::personId)
                .contains(known.personId());
        var unchosen = accounts.as(organiser, () -> participants.register(again, form, null, null));
        assertThat(unchosen.personId()).isNotEqualTo(known.personId());

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> accounts.as(organiser, () -> participants.register(other, form, known.personId(), null)));
        var chosen = accounts.as(
                organiser,
                () -> participants.replace(
                        again,
                        unchosen.id(),
                        form("Sok", "Dara", ParticipantRole.HEAD),
                        known.personId(),
                        unchosen.version()));
        assertThat(chosen.personId()).isEqualTo(known.personId());
    }

    @Test
    void aNewNameOfSomebodyIsCorrectedInTheDirectoryTooButNotInEarlierMeetings() {
        var known = scene.name(cambodia, "Sok", "Dara", ParticipantRole.HEAD);
        var second = scene.meeting(organiser);
        var again = scene.delegation(second, "KH", null);
        var renamed = accounts.as(organiser, () -> {
            var named = participants.register(again, form("Sok", "Dara", ParticipantRole.HEAD), known.personId(), null);
            return participants.change(
                    again,
                    named.id(),
                    ParticipantChange.to(form("Sok-Chan", "Dara", ParticipantRole.HEAD)),
                    named.version());
        });

        assertThat(renamed.familyName()).isEqualTo("Sok-Chan");
        assertThat(accounts.as(organiser, () -> participants.get(cambodia, known.id()))
                        .familyName())
                .isEqualTo("Sok");
    }

    @Test
    void theListIsInProtocolOrderAndTheSameDataGiveTheSameDocument() {
        scene.name(thailand, "Srisai", "Anong", ParticipantRole.HEAD);
        scene.name(cambodia, "Chan", "Vuthy", ParticipantRole.ADVISER);
        scene.name(cambodia, "Sok", "=Dara", ParticipantRole.HEAD);

        var entries = accounts.as(focalOfThailand, () -> list.of(meeting)).entries();

        assertThat(entries).extracting(one -> one.delegation().party().name()).containsExactly("Cambodia", "Thailand");
        assertThat(entries.getFirst().people())
                .extracting(ParticipantDetails::listName)
                .containsExactly("SOK =Dara", "CHAN Vuthy");
        var once = accounts.as(focalOfThailand, () -> list.workbook(meeting, Locale.ENGLISH));
        clock.advance(Duration.ofDays(1));
        var twice = accounts.as(focalOfThailand, () -> list.workbook(meeting, Locale.ENGLISH));
        assertThat(once).isNotEmpty().isEqualTo(twice);
    }

    private long version(DelegationId id) {
        return accounts.asPortal(() -> delegations.get(id).summary().version());
    }

    private List<String> auditOf(DelegationId id) {
        return accounts.asPortal(() -> trail.find(new AuditFilter("", id.value(), null, null), PageRequest.of(0, 50))
                .map(line -> line.action() + " " + line.detail())
                .getContent());
    }

    private static ByteArrayInputStream pdf() {
        return new ByteArrayInputStream("%PDF-1.7 note verbale".getBytes(StandardCharsets.UTF_8));
    }

    private void forbidden(AccountId who, Supplier<?> work) {
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> accounts.as(who, work));
    }

    private void notFound(AccountId who, Supplier<?> work) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accounts.as(who, work));
    }

    private void conflict(AccountId who, Supplier<?> work) {
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> accounts.as(who, work));
    }
}
