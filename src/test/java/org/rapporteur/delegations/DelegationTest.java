package org.rapporteur.delegations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.directory.PartyId;

/** The rules a delegation keeps by itself. */
class DelegationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    private final Delegation delegation = of(3);

    @Test
    void aSecondHeadIsRefusedByName() {
        name(delegation, "Sok", "Dara", ParticipantRole.HEAD);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> name(delegation, "Chan", "Vuthy", ParticipantRole.HEAD))
                .satisfies(refused -> assertThat(refused.fields())
                        .singleElement()
                        .satisfies(field -> {
                            assertThat(field.field()).isEqualTo("role");
                            assertThat(field.arguments()).containsExactly("Sok Dara");
                        }));
    }

    @Test
    void anAdviserCannotBeMadeASecondHeadByACorrection() {
        name(delegation, "Sok", "Dara", ParticipantRole.HEAD);
        var adviser = name(delegation, "Chan", "Vuthy", ParticipantRole.ADVISER);

        refusedField("role", () -> delegation.correct(adviser, form("Chan", "Vuthy", ParticipantRole.HEAD)));
    }

    @Test
    void withoutAHeadADelegationIsNotRegistered() {
        name(delegation, "Chan", "Vuthy", ParticipantRole.ADVISER);

        conflict("delegations.submit.no-head", () -> delegation.submit(NOW));
        assertThat(delegation.submittedAt()).isNull();
    }

    @Test
    void aRegisteredDelegationCannotLoseItsHead() {
        var head = name(delegation, "Sok", "Dara", ParticipantRole.HEAD);
        delegation.submit(NOW);

        conflict("delegations.head.withdraw", () -> delegation.move(head, ParticipantState.WITHDRAWN, TODAY));
        refusedField("role", () -> delegation.correct(head, form("Sok", "Dara", ParticipantRole.ADVISER)));
        assertThat(delegation.head()).contains(head);
    }

    @Test
    void handingOverTheHeadMakesTheFormerOneAlternate() {
        var former = name(delegation, "Sok", "Dara", ParticipantRole.HEAD);
        var next = name(delegation, "Chan", "Vuthy", ParticipantRole.ADVISER);
        delegation.submit(NOW);

        delegation.handOverHead(next);

        assertThat(delegation.head()).contains(next);
        assertThat(former.role()).isEqualTo(ParticipantRole.ALTERNATE);
    }

    @Test
    void registeringTwiceKeepsTheFirstMoment() {
        name(delegation, "Sok", "Dara", ParticipantRole.HEAD);
        delegation.submit(NOW);
        delegation.submit(NOW.plusSeconds(60));

        assertThat(delegation.submittedAt()).isEqualTo(NOW);
    }

    @Test
    void noMorePeopleThanTheQuota() {
        fill();

        refusedField("quota", () -> name(delegation, "Keo", "Maly", ParticipantRole.STAFF));
    }

    @Test
    void theQuotaIsOverriddenOnlyWithAReason() {
        fill();

        refusedField("quotaReason", () -> name(delegation, "Keo", "Maly", ParticipantRole.STAFF, " "));
        var admitted = name(delegation, "Keo", "Maly", ParticipantRole.STAFF, "Sign-language interpreter");
        assertThat(admitted.details().overQuota()).isTrue();
        assertThat(delegation.active()).hasSize(4);
    }

    @Test
    void whoWithdrewTakesNoPlaceOfTheQuota() {
        fill();
        delegation.move(delegation.active().getLast(), ParticipantState.WITHDRAWN, TODAY);

        name(delegation, "Keo", "Maly", ParticipantRole.STAFF);

        assertThat(delegation.active()).hasSize(3);
        assertThat(delegation.participants()).hasSize(4);
    }

    @Test
    void theQuotaCannotBeSetBelowThoseWhoAreNamed() {
        fill();

        refusedField("quota", () -> delegation.change(Capacity.MEMBER, 2));
        delegation.change(Capacity.OBSERVER, 3);
        assertThat(delegation.capacity()).isEqualTo(Capacity.OBSERVER);
    }

    @Test
    void aQuotaOutOfRangeIsRefused() {
        refusedField("quota", () -> of(0));
        refusedField("quota", () -> of(1000));
        refusedField("quota", () -> delegation.change(Capacity.MEMBER, -1));
    }

    @Test
    void aReplacementKeepsBothPersonsAndTheDate() {
        var head = name(delegation, "Sok", "Dara", ParticipantRole.HEAD);
        name(delegation, "Chan", "Vuthy", ParticipantRole.ADVISER);
        delegation.submit(NOW);

        var next = delegation.replace(head, form("Keo", "Maly", ParticipantRole.STAFF), UUID.randomUUID(), true, TODAY);

        assertThat(head.state()).isEqualTo(ParticipantState.REPLACED);
        assertThat(head.details().replacedBy()).isEqualTo(next.details().id());
        assertThat(head.details().endedOn()).isEqualTo(TODAY);
        assertThat(next.details().replaces()).isEqualTo(head.details().id());
        assertThat(next.role()).isEqualTo(ParticipantRole.HEAD);
        assertThat(next.position()).isEqualTo(head.position());
        assertThat(delegation.participants()).hasSize(3).contains(head, next);
        assertThat(delegation.head()).contains(next);
    }

    @Test
    void whoWasReplacedIsNotReplacedAgain() {
        var head = name(delegation, "Sok", "Dara", ParticipantRole.HEAD);
        delegation.replace(head, form("Keo", "Maly", ParticipantRole.HEAD), UUID.randomUUID(), true, TODAY);

        conflict(
                "delegations.participant.gone",
                () -> delegation.replace(
                        head, form("Chan", "Vuthy", ParticipantRole.HEAD), UUID.randomUUID(), true, TODAY));
    }

    @Test
    void replacedIsNoStepWithoutANewName() {
        var head = name(delegation, "Sok", "Dara", ParticipantRole.HEAD);

        conflict("delegations.replace.by-whom", () -> delegation.move(head, ParticipantState.REPLACED, TODAY));
    }

    @Test
    void aPersonIsNotNamedTwice() {
        name(delegation, "Sok", "Dara", ParticipantRole.HEAD);

        refusedField("familyName", () -> name(delegation, "SOK", "dara", ParticipantRole.ADVISER));
    }

    @Test
    void theHeadComesFirstThenTheOrder() {
        var adviser = name(delegation, "Chan", "Vuthy", ParticipantRole.ADVISER);
        var expert = name(delegation, "Keo", "Maly", ParticipantRole.EXPERT);
        var head = name(delegation, "Sok", "Dara", ParticipantRole.HEAD);

        assertThat(delegation.active()).containsExactly(head, adviser, expert);

        delegation.reorder(expert, 2);

        assertThat(delegation.active()).containsExactly(head, expert, adviser);
        assertThat(delegation.active()).extracting(Participant::position).containsExactly(1, 2, 3);
    }

    @Test
    void participationGoesOnwardAndBackByOneAtMost() {
        var one = name(delegation, "Sok", "Dara", ParticipantRole.HEAD);
        delegation.move(one, ParticipantState.REGISTERED, TODAY);
        delegation.move(one, ParticipantState.ATTENDED, TODAY);
        delegation.move(one, ParticipantState.REGISTERED, TODAY);

        conflict("delegations.participant.step", () -> delegation.move(one, ParticipantState.NOMINATED, TODAY));
    }

    @Test
    void whoWithdrewDoesNotComeBack() {
        var one = name(delegation, "Sok", "Dara", ParticipantRole.ADVISER);
        delegation.move(one, ParticipantState.WITHDRAWN, TODAY);

        assertThat(one.endedOn()).isEqualTo(TODAY);
        conflict("delegations.participant.step", () -> delegation.move(one, ParticipantState.ATTENDED, TODAY));
    }

    @Test
    void credentialsAreReceivedQueriedAndFoundInOrder() {
        delegation.receiveCredentials("note.pdf", "0".repeat(64), 10, "application/pdf", NOW);
        assertThat(delegation.credentialState()).isEqualTo(CredentialState.RECEIVED);

        delegation.judgeCredentials(CredentialState.QUERIED, "Signature of the minister?", NOW);
        assertThat(delegation.credentials().note()).isEqualTo("Signature of the minister?");

        delegation.receiveCredentials("note-2.pdf", "1".repeat(64), 10, "application/pdf", NOW);
        assertThat(delegation.credentials().note()).isNull();

        delegation.judgeCredentials(CredentialState.IN_ORDER, null, NOW);
        assertThat(delegation.credentialState()).isEqualTo(CredentialState.IN_ORDER);
    }

    @Test
    void aQueryNeedsItsQuestion() {
        delegation.judgeCredentials(CredentialState.RECEIVED, null, NOW);

        refusedField("note", () -> delegation.judgeCredentials(CredentialState.QUERIED, "  ", NOW));
        assertThat(delegation.credentialState()).isEqualTo(CredentialState.RECEIVED);
    }

    @Test
    void credentialsThatHaveNotComeAreNotFoundInOrder() {
        conflict(
                "delegations.credentials.step", () -> delegation.judgeCredentials(CredentialState.IN_ORDER, null, NOW));
    }

    @Test
    void namesAreStrippedAndNeeded() {
        assertThat(form(" Sok ", " Dara", ParticipantRole.HEAD).familyName()).isEqualTo("Sok");
        refusedField("givenName", () -> form("Sok", " ", ParticipantRole.HEAD));
        refusedField("familyName", () -> form("x".repeat(121), "Dara", ParticipantRole.HEAD));
    }

    @Test
    void theListMarksTheFamilyNameInTheOrderThePersonUses() {
        var khmer = name(delegation, "Sok", "Dara", ParticipantRole.HEAD).details();

        assertThat(khmer.listName()).isEqualTo("SOK Dara");
        assertThat(khmer.fullName()).isEqualTo("Sok Dara");
    }

    @Test
    void aNoteVerbaleIsKnownByItsBytes() {
        assertThat(CredentialFormat.of("%PDF-1.7".getBytes())).contains(CredentialFormat.PDF);
        assertThat(CredentialFormat.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .contains(CredentialFormat.JPEG);
        assertThat(CredentialFormat.of("<!doctype html>".getBytes())).isEmpty();
        assertThat(CredentialFormat.of(new byte[0])).isEmpty();
    }

    private void fill() {
        for (var name : List.of("One", "Two", "Three")) {
            name(delegation, "Sok", name, ParticipantRole.ADVISER);
        }
    }

    private static Delegation of(int quota) {
        return new Delegation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                4,
                new DelegationForm(new PartyId(UUID.randomUUID()), Capacity.MEMBER, quota));
    }

    private static Participant name(Delegation delegation, String family, String given, ParticipantRole role) {
        return name(delegation, family, given, role, null);
    }

    private static Participant name(
            Delegation delegation, String family, String given, ParticipantRole role, @Nullable String reason) {
        return delegation.register(form(family, given, role), UUID.randomUUID(), true, reason);
    }

    private static ParticipantForm form(String family, String given, ParticipantRole role) {
        return new ParticipantForm(family, given, null, null, null, role);
    }

    private static void refusedField(String field, ThrowingCallable work) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(work)
                .satisfies(refused -> assertThat(refused.fields())
                        .extracting(InvalidInput.FieldProblem::field)
                        .containsExactly(field));
    }

    private static void conflict(String key, ThrowingCallable work) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(work)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
