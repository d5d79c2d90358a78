package org.rapporteur.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rapporteur.recommendations.Drafts.CAMBODIA;
import static org.rapporteur.recommendations.Drafts.DUE;
import static org.rapporteur.recommendations.Drafts.NOW;
import static org.rapporteur.recommendations.Drafts.addressee;
import static org.rapporteur.recommendations.Drafts.adopted;
import static org.rapporteur.recommendations.Drafts.report;
import static org.rapporteur.recommendations.Drafts.secretariat;
import static org.rapporteur.recommendations.Drafts.submitted;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.access.AccessTokens;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;

/** What an addressee reports and what the secretariat finds. */
class ProgressReportTest {

    private Addressee cambodia;

    @BeforeEach
    void adoptedForCambodia() {
        cambodia = addressee(adopted(), CAMBODIA);
    }

    @Test
    void selfReportedAndVerifiedAreTwoFields() {
        submitted(cambodia, Level.LARGELY, NOW).verify(secretariat(), Level.PARTLY, "Possession is still missing", NOW);

        assertThat(cambodia.selfLevel()).isEqualTo(Level.LARGELY);
        assertThat(cambodia.verifiedLevel()).isEqualTo(Level.PARTLY);
        assertThat(cambodia.rationale()).isEqualTo("Possession is still missing");
    }

    @Test
    void theSubmittersPartyNeverVerifiesItsOwnReport() {
        var report = submitted(cambodia, Level.FULLY, NOW);
        var both = new Verifier(UUID.randomUUID(), Set.of(CAMBODIA));

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> report.verify(both, Level.FULLY, null, NOW))
                .matches(problem -> problem.key().equals("recommendations.problem.own-report"));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> report.sendBack(both, "why", null, NOW));
        assertThat(report.state()).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void whoeverSubmittedDoesNotVerifyEvenAfterLeavingTheParty() {
        var person = UUID.randomUUID();
        var report = new ProgressReport(cambodia, report(Level.FULLY));
        report.submit(person, NOW);

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> report.verify(new Verifier(person, Set.of()), Level.FULLY, null, NOW));
    }

    @Test
    void aVerifiedLevelThatDiffersFromTheReportedOneNeedsARationale() {
        var report = submitted(cambodia, Level.FULLY, NOW);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> report.verify(secretariat(), Level.PARTLY, " ", NOW))
                .satisfies(problem -> assertThat(problem.fields())
                        .singleElement()
                        .matches(field -> field.field().equals("rationale")));
        report.verify(secretariat(), Level.FULLY, null, NOW);
        assertThat(report.rationale()).isNull();
    }

    @Test
    void aDraftDoesNotSilenceOverdue() {
        var late = DUE.plusDays(1);
        var draft = new ProgressReport(cambodia, report(Level.PARTLY));
        assertThat(cambodia.overdue(late)).isTrue();
        assertThat(cambodia.overdue(DUE)).isFalse();

        draft.submit(UUID.randomUUID(), NOW.plus(Duration.ofDays(400)));
        assertThat(cambodia.overdue(late)).isFalse();
    }

    @Test
    void aReturnedReportNoLongerSilencesOverdue() {
        var report = submitted(cambodia, Level.FULLY, NOW.plusSeconds(1));
        report.sendBack(secretariat(), "Which article?", null, NOW.plusSeconds(2));

        assertThat(cambodia.overdue(DUE.plusDays(1))).isTrue();
        assertThat(cambodia.selfLevel()).isEqualTo(Level.NO_INFORMATION);
    }

    @Test
    void anEarlierReportDoesNotAnswerALaterCall() {
        submitted(cambodia, Level.PARTLY, NOW.plusSeconds(1));
        cambodia.askFor(DUE.plusYears(1), NOW.plusSeconds(2));

        assertThat(cambodia.overdue(DUE.plusYears(1).plusDays(1))).isTrue();
    }

    @Test
    void returnedAndSubmittedAgainAsOftenAsItTakes() {
        var report = submitted(cambodia, Level.FULLY, NOW);
        report.sendBack(secretariat(), "Which article?", null, NOW);
        report.edit(report(Level.PARTLY));
        report.submit(UUID.randomUUID(), NOW);
        report.sendBack(secretariat(), "Since when?", null, NOW);
        report.submit(UUID.randomUUID(), NOW);
        report.verify(secretariat(), Level.PARTLY, null, NOW);

        assertThat(report.state()).isEqualTo(ReportState.VERIFIED);
        assertThat(cambodia.events()).hasSize(7);
    }

    @Test
    void aReturnNeedsAReason() {
        var report = submitted(cambodia, Level.FULLY, NOW);

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> report.sendBack(secretariat(), "", null, NOW));
    }

    @Test
    void aSubmittedReportIsNotEditedAndADraftIsNotVerified() {
        var draft = new ProgressReport(cambodia, report(Level.FULLY));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> draft.verify(secretariat(), Level.FULLY, null, NOW));

        draft.submit(UUID.randomUUID(), NOW);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> draft.edit(report(Level.PARTLY)));
    }

    @Test
    void publishingNeedsConsent() {
        var form = new ReportForm(Level.FULLY, "Done.", "", "", List.of(), false);
        var report = new ProgressReport(cambodia, form);
        report.submit(UUID.randomUUID(), NOW);
        report.verify(secretariat(), Level.FULLY, null, NOW);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> report.publish(NOW));
    }

    @Test
    void aReportIsOpenToItsPartyAndTheSecretariatAndToAllOncePublished() {
        var report = submitted(cambodia, Level.FULLY, NOW);
        assertThat(report.circles()).containsExactlyInAnyOrder(AccessTokens.party(CAMBODIA), AccessTokens.SECRETARIAT);

        report.verify(secretariat(), Level.FULLY, null, NOW);
        report.publish(NOW);
        assertThat(report.circles()).contains(AccessTokens.SIGNED_IN);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> report.withdraw(null, NOW));
    }

    @Test
    void aWithdrawnReportCountsNoLonger() {
        var report = submitted(cambodia, Level.FULLY, NOW);
        report.withdraw(null, NOW);

        assertThat(cambodia.reportedAt()).isNull();
        assertThat(cambodia.standing()).isEqualTo(Level.NO_INFORMATION);
    }

    @Test
    void evidenceIsAFileALinkAPaperOrALegalProvision() {
        assertThat(Evidence.link("https://example.org/gazette").kind()).isEqualTo(EvidenceKind.LINK);
        assertThat(Evidence.file(new EvidenceFileId(UUID.randomUUID())).kind()).isEqualTo(EvidenceKind.FILE);
        assertThat(Evidence.paper(UUID.randomUUID()).kind()).isEqualTo(EvidenceKind.PAPER);
        assertThat(Evidence.provision("Criminal Code, section 287/1").kind()).isEqualTo(EvidenceKind.PROVISION);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Evidence(EvidenceKind.FILE, null, null, null));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Evidence.provision(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "ftp://example.org",
                "https://",
                "https://user@example.org",
                "law.txt",
                "http://a b"
            })
    void aLinkIsAnAddressOfTheWeb(String url) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> Evidence.link(url));
    }

    @ParameterizedTest
    @EnumSource(names = {"NO_INFORMATION", "NOT_ASSESSED"})
    void nobodyReportsThatNothingIsKnown(Level level) {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> report(level));
    }

    @Test
    void aReportThatSaysNothingIsNotSubmitted() {
        var report = new ProgressReport(cambodia, new ReportForm(Level.PARTLY, " ", "", "", List.of(), true));

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> report.submit(UUID.randomUUID(), NOW));
        assertThat(report.state()).isEqualTo(ReportState.DRAFT);
    }
}
