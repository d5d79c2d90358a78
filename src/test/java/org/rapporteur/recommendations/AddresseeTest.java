package org.rapporteur.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rapporteur.recommendations.Drafts.CAMBODIA;
import static org.rapporteur.recommendations.Drafts.LAOS;
import static org.rapporteur.recommendations.Drafts.NOW;
import static org.rapporteur.recommendations.Drafts.addressee;
import static org.rapporteur.recommendations.Drafts.adopted;
import static org.rapporteur.recommendations.Drafts.secretariat;
import static org.rapporteur.recommendations.Drafts.submitted;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.InvalidInput;

/** What an addressee answers and owes, and the figures over many of them. */
class AddresseeTest {

    @Test
    void answersInPartAndNotAtAllNeedAReason() {
        var cambodia = addressee(adopted(), CAMBODIA);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> cambodia.answer(Acceptance.ACCEPTED_IN_PART, null, NOW));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> cambodia.answer(Acceptance.NOT_ADDRESSED, " ", NOW));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> cambodia.answer(Acceptance.PENDING, "why", NOW));

        cambodia.answer(Acceptance.ACCEPTED, null, NOW);
        assertThat(cambodia.acceptance()).isEqualTo(Acceptance.ACCEPTED);
    }

    @Test
    void anEarlierAnswerStaysInTheTimeLine() {
        var cambodia = addressee(adopted(), CAMBODIA);
        cambodia.answer(Acceptance.NOTED, null, NOW);
        cambodia.answer(Acceptance.ACCEPTED, null, NOW);

        assertThat(cambodia.events())
                .extracting(event -> event.entry(true).value())
                .containsExactly(null, "NOTED", "ACCEPTED");
    }

    @Test
    void nobodyAnswersADraft() {
        var text = Drafts.draft(Drafts.form(), CAMBODIA);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> addressee(text, CAMBODIA).answer(Acceptance.ACCEPTED, null, NOW));
    }

    @Test
    void implementedNeedsTheVerifiedLevelFully() {
        var cambodia = addressee(adopted(), CAMBODIA);
        var report = submitted(cambodia, Level.FULLY, NOW);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> cambodia.close(Closure.IMPLEMENTED, null, NOW));

        report.verify(secretariat(), Level.FULLY, null, NOW);
        cambodia.close(Closure.IMPLEMENTED, null, NOW);
        assertThat(cambodia.closure()).isEqualTo(Closure.IMPLEMENTED);

        cambodia.close(Closure.REOPENED, "The law was repealed", NOW);
        assertThat(cambodia.closure().isOpen()).isTrue();
    }

    @Test
    void overtakenNeedsAReason() {
        var cambodia = addressee(adopted(), CAMBODIA);

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> cambodia.close(Closure.OVERTAKEN, "", NOW));
    }

    @Test
    void whyAReportCameBackIsNotForOthers() {
        var cambodia = addressee(adopted(), CAMBODIA);
        submitted(cambodia, Level.FULLY, NOW).sendBack(secretariat(), "Which article?", null, NOW);
        var returned = cambodia.events().getLast();

        assertThat(returned.entry(true).note()).isEqualTo("Which article?");
        assertThat(returned.entry(false).note()).isNull();
    }

    @Test
    void aHeadlineIsTheDistributionAndHowManyReported() {
        var text = adopted();
        submitted(addressee(text, CAMBODIA), Level.LARGELY, NOW)
                .verify(secretariat(), Level.PARTLY, "Not all of it", NOW);

        var headline = Headline.of(text.addressees());

        assertThat(headline.distribution()).isEqualTo(Map.of(Level.PARTLY, 1, Level.NO_INFORMATION, 1));
        assertThat(headline.reported()).isEqualTo(1);
        assertThat(headline.addressed()).isEqualTo(2);
    }

    @Test
    void notApplicableLeavesTheDenominator() {
        var text = adopted();
        submitted(addressee(text, CAMBODIA), Level.NOT_APPLICABLE, NOW)
                .verify(secretariat(), Level.NOT_APPLICABLE, null, NOW);

        assertThat(Headline.of(text.addressees()).addressed()).isEqualTo(1);
    }

    @Test
    void anEmptyDenominatorIsNoData() {
        var text = adopted();
        addressee(text, CAMBODIA).answer(Acceptance.NOT_ADDRESSED, "No sea border", NOW);
        addressee(text, LAOS).answer(Acceptance.NOT_ADDRESSED, "No sea border", NOW);

        assertThat(Headline.of(text.addressees()).noData()).isTrue();
        assertThat(Headline.of(List.of()).noData()).isTrue();
        assertThat(Headline.of(adopted().addressees()).noData()).isFalse();
    }

    @Test
    void noInformationIsNotTheSameAsNotStarted() {
        var silent = addressee(adopted(), CAMBODIA);

        assertThat(silent.standing()).isEqualTo(Level.NO_INFORMATION);
        assertThat(Level.NO_INFORMATION.rank()).isEmpty();
        assertThat(Level.NOT_STARTED.rank()).hasValue(0);
    }
}
