package org.rapporteur.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.meetings.MeetingFilter;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.recommendations.AddresseeDetails;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.LineageDetails;
import org.rapporteur.recommendations.LineageKind;
import org.rapporteur.recommendations.RecommendationDetails;
import org.rapporteur.recommendations.RecommendationFilter;
import org.rapporteur.recommendations.Recommendations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The demonstration on a portal of its own: what is true of it, and that a second start adds nothing. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:demonstration;DB_CLOSE_DELAY=-1",
            "rapporteur.home=target/demonstration-home"
        })
@ActiveProfiles({"test", "demo"})
@DirtiesContext
class DemonstrationTest {

    @Autowired
    Demonstration demonstration;

    @Autowired
    Cast cast;

    @Autowired
    Meetings meetings;

    @Autowired
    Recommendations recommendations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSeriesIsToldAsItWasAndASecondStartAddsNothing() {
        demonstration.run(new DefaultApplicationArguments());
        var once = rows();

        demonstration.run(new DefaultApplicationArguments());

        assertThat(rows()).isEqualTo(once);
        assertThat(editions())
                .extracting(MeetingSummary::city, MeetingSummary::state, MeetingSummary::firstDay)
                .containsExactly(
                        tuple("Bangkok", MeetingState.CLOSED, LocalDate.of(2015, 9, 10)),
                        tuple("Hanoi", MeetingState.CLOSED, LocalDate.of(2016, 10, 27)),
                        tuple("Siem Reap", MeetingState.CLOSED, LocalDate.of(2017, 9, 7)),
                        tuple("Vientiane", MeetingState.REGISTRATION, LocalDate.of(2026, 12, 8)));
        assertThat(officesToldTwice()).isEmpty();
        assertThat(recommendation("III/7").lineage())
                .extracting(LineageDetails::kind, LineageDetails::number)
                .containsExactly(tuple(LineageKind.MERGED_INTO, "III/2"));
        assertThat(possession("TH").verifiedLevel()).isEqualTo(Level.FULLY);
        assertThat(possession("KH").selfLevel()).isEqualTo(Level.LARGELY);
        assertThat(possession("KH").verifiedLevel()).isEqualTo(Level.PARTLY);
    }

    private List<MeetingSummary> editions() {
        return cast.as(
                "secretariat",
                () -> meetings.find(MeetingFilter.ALL, PageRequest.of(0, 10)).stream()
                        .sorted(Comparator.comparing(MeetingSummary::edition))
                        .toList());
    }

    private AddresseeDetails possession(String party) {
        return recommendation("II/3").addressees().stream()
                .filter(addressee -> addressee.party().code().equals(party)
                        && addressee.partLabel().contains("a"))
                .findFirst()
                .orElseThrow();
    }

    private RecommendationDetails recommendation(String number) {
        return cast.as(
                "secretariat",
                () -> recommendations.read(RecommendationFilter.ALL, PageRequest.of(0, 50)).stream()
                        .filter(found -> found.number().equals(number))
                        .findFirst()
                        .orElseThrow());
    }

    private List<String> officesToldTwice() {
        return jdbc.sql("select family_name || ', ' || given_name from person"
                        + " group by family_name, given_name having count(*) > 1")
                .query(String.class)
                .list();
    }

    private List<Long> rows() {
        return List.of(
                        "account",
                        "party",
                        "meeting",
                        "delegation",
                        "participant",
                        "paper",
                        "recommendation",
                        "person",
                        "recommendation_lineage")
                .stream()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
