package org.rapporteur.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.TestClock;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.PortalRole;
import org.rapporteur.access.Readers;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.delegations.DelegationId;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.delegations.FocalPoints;
import org.rapporteur.meetings.MeetingState;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers and reports of addressees, with the rights of each role. */
class ReportsTest extends PortalTest {

    @Autowired
    private Addressees addressees;

    @Autowired
    private Reports reports;

    @Autowired
    private FollowUp followUp;

    @Autowired
    private RecommendationsAwaiting awaiting;

    @Autowired
    private Readers readers;

    @Autowired
    private DelegationScene delegations;

    @Autowired
    private FocalPoints focalPoints;

    @Autowired
    private FollowUpScene scenes;

    private FollowUpScene.Scene scene;
    private AddresseeDetails cambodia;

    @BeforeEach
    void aTextForCambodiaAndLaos() {
        scene = scenes.scene();
        cambodia = scenes.addressee(scenes.adopted(scene, "KH", "LA"), "KH");
    }

    private static ReportForm form(Level level, Evidence... evidence) {
        return new ReportForm(level, "Draft article 40 is before the Council.", "", "", List.of(evidence), true);
    }

    private ReportDetails submitted(Level level) {
        return accounts.as(scene.cambodia(), () -> {
            var draft = reports.create(cambodia.id(), form(level));
            return reports.submit(draft.id());
        });
    }

    @Test
    void theFocalPointAnswersAndNobodyElseDoes() {
        var answered = accounts.as(
                scene.cambodia(),
                () -> addressees.answer(cambodia.id(), Acceptance.ACCEPTED, null, cambodia.version()));
        assertThat(answered.acceptance()).isEqualTo(Acceptance.ACCEPTED);

        for (var other : List.of(scene.laos(), scene.secretariat(), scene.organiser())) {
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> accounts.as(
                            other, () -> addressees.answer(cambodia.id(), Acceptance.NOTED, null, answered.version())));
        }
    }

    @Test
    void onlyTheFocalPointReports() {
        for (var other : List.of(scene.laos(), scene.secretariat(), scene.organiser())) {
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> accounts.as(other, () -> reports.create(cambodia.id(), form(Level.FULLY))));
        }
    }

    @Test
    void anotherPartysReportIsNotThereUntilItIsPublished() {
        var report = submitted(Level.FULLY);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> accounts.as(scene.laos(), () -> reports.get(report.id())));
        assertThat(accounts.as(scene.laos(), () -> reports.of(cambodia.id()))).isEmpty();

        accounts.as(scene.secretariat(), () -> {
            reports.verify(report.id(), Level.FULLY, null);
            reports.publish(report.id());
        });
        assertThat(accounts.as(scene.laos(), () -> reports.get(report.id())).text())
                .startsWith("Draft article 40");
    }

    @Test
    void theSubmittersPartyNeverVerifiesEvenWhenTheAccountIsOfTheSecretariatToo() {
        var both = accounts.make("both", PortalRole.SECRETARIAT);
        var delegation = delegationOfCambodia();
        accounts.asPortal(() -> {
            focalPoints.add(delegation, both);
            return true;
        });
        var report = submitted(Level.FULLY);

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> accounts.as(both, () -> reports.verify(report.id(), Level.FULLY, null)));
        assertThat(accounts.as(both, () -> reports.mayVerify(cambodia.id()))).isFalse();
        accounts.as(scene.secretariat(), () -> reports.verify(report.id(), Level.FULLY, null));
    }

    private DelegationId delegationOfCambodia() {
        return accounts.as(
                scene.cambodia(),
                () -> readers.current().standings().stream()
                        .map(standing -> new DelegationId(standing.delegationId()))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void verifyingDownNeedsARationaleAndTheMatrixShowsTheDifference() {
        var report = submitted(Level.LARGELY);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> accounts.as(scene.secretariat(), () -> reports.verify(report.id(), Level.PARTLY, null)));

        accounts.as(
                scene.secretariat(),
                () -> reports.verify(report.id(), Level.PARTLY, "Possession without intent is missing"));

        var matrix = accounts.as(scene.laos(), () -> followUp.matrix(RecommendationFilter.of(scene.meeting())));
        assertThat(matrix.columns()).extracting(column -> column.party().code()).containsExactly("KH", "LA");
        var cell = matrix.rows().getFirst().cells().getFirst();
        assertThat(cell).isNotNull();
        assertThat(cell.level()).isEqualTo(Level.PARTLY);
        assertThat(cell.selfLevel()).isEqualTo(Level.LARGELY);
        assertThat(cell.differs()).isTrue();
        assertThat(matrix.rows().getFirst().headline().reported()).isOne();
    }

    @Test
    void reportingAndVerifyingGoOnAfterTheMeetingIsClosed() {
        scenes.step(scene.meeting(), MeetingState.IN_SESSION);
        scenes.step(scene.meeting(), MeetingState.CLOSED);

        var report = submitted(Level.PARTLY);
        var verified = accounts.as(scene.secretariat(), () -> reports.verify(report.id(), Level.PARTLY, null));

        assertThat(verified.state()).isEqualTo(ReportState.VERIFIED);
    }

    @Test
    void aSecondReportWaitsUntilTheFirstIsJudged() {
        var first = submitted(Level.PARTLY);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() ->
                        accounts.as(scene.cambodia(), () -> reports.create(cambodia.id(), form(Level.FULLY))));

        accounts.as(scene.secretariat(), () -> reports.verify(first.id(), Level.PARTLY, null));
        accounts.as(scene.cambodia(), () -> reports.create(cambodia.id(), form(Level.FULLY)));
        assertThat(accounts.as(scene.cambodia(), () -> reports.of(cambodia.id())))
                .hasSize(2);
    }

    @Test
    void aFileOfEvidenceIsReadByThePartyAndTheSecretariatAndByAllOncePublished() throws Exception {
        var bytes = "Royal Gazette".getBytes(StandardCharsets.UTF_8);
        var file = accounts.as(
                scene.cambodia(),
                () -> reports.attach(cambodia.id(), "C:\\papers\\gazette.txt", new ByteArrayInputStream(bytes)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accounts.as(scene.laos(), () -> reports.open(file)));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> accounts.as(
                        scene.laos(), () -> reports.attach(cambodia.id(), "a.txt", new ByteArrayInputStream(bytes))));

        var report = accounts.as(scene.cambodia(), () -> {
            var draft = reports.create(cambodia.id(), form(Level.FULLY, Evidence.file(file)));
            return reports.submit(draft.id());
        });
        assertThat(report.evidence().getFirst().label()).isEqualTo("gazette.txt");
        accounts.as(scene.secretariat(), () -> {
            reports.verify(report.id(), Level.FULLY, null);
            reports.publish(report.id());
        });
        var opened = accounts.as(scene.laos(), () -> reports.open(file));
        try (var content = opened.content()) {
            assertThat(content.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void aFileOfAnotherPartyIsNoEvidence() {
        var laotian = accounts.as(scene.laos(), () -> {
            var own = addressees.own().getFirst();
            return reports.attach(own.id(), "law.txt", new ByteArrayInputStream(new byte[] {1}));
        });

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> accounts.as(
                        scene.cambodia(),
                        () -> reports.create(cambodia.id(), form(Level.FULLY, Evidence.file(laotian)))));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> accounts.as(
                        scene.cambodia(),
                        () -> reports.attach(cambodia.id(), "empty.pdf", new ByteArrayInputStream(new byte[0]))));
    }

    @Test
    void theNextEditionCallsForReportsAndADraftDoesNotAnswerTheCall() {
        assertThat(cambodia.nextDue()).isNull();
        scenes.nextEdition(scene);
        assertThat(get(scene.cambodia()).nextDue()).isEqualTo(LocalDate.of(2026, 12, 8));

        accounts.as(scene.cambodia(), () -> reports.create(cambodia.id(), form(Level.PARTLY)));
        clock.moveTo(TestClock.START.plus(Duration.ofDays(30)));
        assertThat(get(scene.cambodia()).overdue()).isTrue();
        assertThat(overdue()).isOne();

        accounts.as(scene.cambodia(), () -> {
            var draft = reports.of(cambodia.id()).getFirst();
            return reports.submit(draft.id());
        });
        assertThat(get(scene.cambodia()).overdue()).isFalse();
    }

    private AddresseeDetails get(AccountId account) {
        return accounts.as(account, () -> addressees.get(cambodia.id()));
    }

    private long overdue() {
        var filter =
                new RecommendationFilter(scene.meeting(), null, scenes.state("KH"), null, null, true, true, true, "");
        return accounts.as(scene.secretariat(), () -> followUp.matrix(filter))
                .rows()
                .size();
    }

    @Test
    void homeTellsTheFocalPointToAnswerAndTheSecretariatToVerify() {
        assertThat(awaiting(scene.cambodia())).anyMatch(item -> item.equals("recommendations.awaiting.answer [II/1]"));

        submitted(Level.LARGELY);
        assertThat(awaiting(scene.secretariat()))
                .anyMatch(item -> item.equals("recommendations.awaiting.verify.LARGELY [Cambodia, II/1]"));
        assertThat(awaiting(scene.organiser())).isEmpty();
    }

    private List<String> awaiting(AccountId account) {
        return accounts.as(account, () -> awaiting.awaiting(readers.current())).stream()
                .map(item -> item.titleKey() + " " + item.titleArguments())
                .toList();
    }

    @Test
    void theDashboardNamesTheSilent() {
        submitted(Level.PARTLY);

        var dashboard =
                accounts.as(scene.secretariat(), () -> followUp.dashboard(RecommendationFilter.of(scene.meeting())));

        assertThat(dashboard.total().reported()).isOne();
        assertThat(dashboard.total().addressed()).isEqualTo(2);
        assertThat(dashboard.silent().keySet())
                .singleElement()
                .matches(party -> party.code().equals("LA"));
        assertThat(dashboard.byTheme()).containsOnlyKeys("offences");
    }
}
