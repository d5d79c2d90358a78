package org.rapporteur.delegations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rapporteur.delegations.DelegationScene.form;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.access.AccountId;
import org.rapporteur.meetings.KeyDateForm;
import org.rapporteur.meetings.KeyDateKind;
import org.rapporteur.meetings.KeyDates;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.Missing;
import org.rapporteur.notifications.Awaiting;
import org.rapporteur.notifications.AwaitingItem;
import org.springframework.beans.factory.annotation.Autowired;

/** What Home and the overview of a meeting ask for on behalf of delegations. */
class DelegationsWaitingTest extends PortalTest {

    @Autowired
    private DelegationScene scene;

    @Autowired
    private Awaiting awaiting;

    @Autowired
    private DelegationsMissing missing;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Participants participants;

    @Autowired
    private Credentials credentials;

    @Autowired
    private KeyDates keyDates;

    private AccountId organiser;
    private AccountId focal;
    private MeetingId meeting;
    private DelegationId cambodia;

    @BeforeEach
    void cambodiaIsInvited() {
        organiser = accounts.make("organiser");
        meeting = scene.meeting(organiser);
        cambodia = scene.delegation(meeting, "KH", 3);
        focal = scene.focalPoint(cambodia);
    }

    @Test
    void aFocalPointIsAskedToRegisterByTheKeyDate() {
        accounts.as(
                organiser,
                () -> keyDates.add(meeting, KeyDateForm.daysFromFirstDay(KeyDateKind.REGISTRATION_CLOSES, -14)));

        var items = accounts.as(focal, awaiting::own).stream()
                .filter(item -> !item.titleKey().equals("delegations.awaiting.confirm"))
                .toList();

        assertThat(items)
                .extracting(AwaitingItem::titleKey)
                .containsExactlyInAnyOrder("delegations.awaiting.register", "delegations.awaiting.send");
        assertThat(items).allSatisfy(item -> {
            assertThat(item.due()).isEqualTo(LocalDate.of(2026, 11, 24));
            assertThat(item.path()).isEqualTo("meetings/" + meeting + "/delegations/" + cambodia);
        });
    }

    @Test
    void aQuestionOnCredentialsGoesBackToTheFocalPoint() {
        sendCredentials();
        assertThat(accounts.as(organiser, awaiting::own))
                .extracting(AwaitingItem::titleKey)
                .contains("delegations.awaiting.check");

        accounts.as(
                organiser,
                () -> credentials.judge(cambodia, CredentialState.QUERIED, "Whose signature is it?", version()));

        assertThat(keys(focal)).contains("delegations.awaiting.answer").doesNotContain("delegations.awaiting.send");
        assertThat(keys(organiser)).doesNotContain("delegations.awaiting.check");
    }

    @Test
    void nothingIsAskedOnceAllIsDoneOrTheMeetingIsOver() {
        accounts.as(focal, () -> {
            participants.register(cambodia, form("Sok", "Dara", ParticipantRole.HEAD), null, null);
            return delegations.submit(cambodia, version());
        });
        sendCredentials();
        assertThat(keys(focal)).isEmpty();

        var other = scene.focalPoint(scene.delegation(meeting, "TH", null));
        assertThat(keys(other)).isNotEmpty();
        scene.step(meeting, MeetingState.IN_SESSION);
        scene.step(meeting, MeetingState.CLOSED);
        assertThat(keys(other)).isEmpty();
    }

    @Test
    void theOverviewNamesWhoIsMissingToThoseWhoRunTheMeeting() {
        scene.delegation(meeting, "TH", null);
        sendCredentials();

        var lines = accounts.as(organiser, () -> missing.of(meeting));

        assertThat(lines)
                .extracting(Missing::key, Missing::count)
                .containsExactly(
                        tuple("delegations.missing.registered", 2),
                        tuple("delegations.missing.credentials", 1),
                        tuple("delegations.missing.to-check", 1));
        assertThat(lines.getFirst().args()).containsExactly("Cambodia, Thailand");
        assertThat(accounts.as(focal, () -> missing.of(meeting))).isEmpty();
    }

    private List<String> keys(AccountId who) {
        return accounts.as(who, awaiting::own).stream()
                .map(AwaitingItem::titleKey)
                .filter(key -> key.startsWith("delegations.") && !key.startsWith("delegations.awaiting.confirm"))
                .toList();
    }

    private void sendCredentials() {
        var note = new ByteArrayInputStream("%PDF-1.7 note".getBytes(StandardCharsets.UTF_8));
        accounts.as(focal, () -> credentials.receive(cambodia, "note.pdf", note));
    }

    private long version() {
        return accounts.asPortal(() -> delegations.get(cambodia).summary().version());
    }
}
