package org.rapporteur.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.rapporteur.TestAccounts;
import org.rapporteur.access.AccountId;
import org.rapporteur.audit.AuditFilter;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.delegations.DelegationScene;
import org.rapporteur.delegations.Delegations;
import org.rapporteur.delegations.ListOfParticipants;
import org.rapporteur.delegations.ParticipantRole;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyKind;
import org.rapporteur.directory.People;
import org.rapporteur.extraction.Samples;
import org.rapporteur.meetings.Agenda;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaItemForm;
import org.rapporteur.meetings.AgendaPlace;
import org.rapporteur.meetings.MeetingFilter;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperFiles;
import org.rapporteur.papers.PaperFilter;
import org.rapporteur.papers.PaperScene;
import org.rapporteur.papers.Papers;
import org.rapporteur.recommendations.FollowUp;
import org.rapporteur.recommendations.FollowUpScene;
import org.rapporteur.recommendations.Level;
import org.rapporteur.recommendations.RecommendationFilter;
import org.rapporteur.recommendations.ReportForm;
import org.rapporteur.recommendations.Reports;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole portal on a real PostgreSQL: every migration runs, Hibernate finds every table as its entity says
 * ({@code ddl-auto=validate}), and the work of a meeting is stored and found as on H2.
 */
@SpringBootTest(properties = "rapporteur.home=target/postgres")
@ActiveProfiles("test")
@DirtiesContext
class PostgresPersistenceTest {

    private static final PageRequest MANY = PageRequest.of(0, 50);

    /** The server lives as long as the context, and ends after everything that uses it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Postgres {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres server() throws IOException {
            return EmbeddedPostgres.start();
        }

        @Bean
        HikariDataSource dataSource(EmbeddedPostgres server) {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
            return pool;
        }
    }

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Flyway flyway;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private DelegationScene scene;

    @Autowired
    private PaperScene paperScene;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Delegations delegations;

    @Autowired
    private ListOfParticipants list;

    @Autowired
    private Parties parties;

    @Autowired
    private People people;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperFiles files;

    @Autowired
    private Search search;

    @Autowired
    private FollowUpScene followUpScene;

    @Autowired
    private Reports reports;

    @Autowired
    private FollowUp followUp;

    @Autowired
    private AuditTrail audit;

    @Test
    void everyMigrationRanOnPostgres() {
        assertThat(jdbc.sql("select version()").query(String.class).single()).startsWith("PostgreSQL");
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.info().applied()).hasSizeGreaterThan(6);
    }

    @Test
    void theDirectoryIsFoundByAliasAndWithoutMarks() {
        assertThat(accounts.asPortal(() -> parties.find("lao pdr", Set.of(PartyKind.STATE), MANY)))
                .anySatisfy(party -> assertThat(party.code()).isEqualTo("LA"));
        assertThat(accounts.asPortal(() -> parties.find("Việt", Set.of(), MANY)))
                .anySatisfy(party -> assertThat(party.code()).isEqualTo("VN"));
    }

    @Test
    void aMeetingItsAgendaAndItsDelegationsAreStoredAndListed() {
        var organiser = accounts.make("organiser");
        var meeting = scene.meeting(organiser);
        var second = item(organiser, meeting, "Sanctions");
        var first = item(organiser, meeting, "Opening");
        accounts.as(organiser, () -> agenda.move(first.id(), new AgendaPlace(null, 1)));
        var delegation = scene.delegation(meeting, "TH", 3);
        var focal = scene.focalPoint(delegation);
        scene.name(delegation, "Srisai", "Anan", ParticipantRole.HEAD);
        accounts.as(
                focal,
                () -> delegations.submit(
                        delegation, delegations.get(delegation).summary().version()));

        assertThat(accounts.as(focal, () -> agenda.of(meeting)))
                .extracting(AgendaItemDetails::id)
                .containsExactly(first.id(), second.id());
        assertThat(accounts.as(focal, () -> delegations.of(meeting)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.submitted()).isTrue();
                    assertThat(one.participants()).isEqualTo(1);
                });
        assertThat(accounts.as(focal, () -> list.of(meeting)).size()).isEqualTo(1);
        assertThat(accounts.as(focal, () -> people.find("srisai", null, MANY))).hasSize(1);
        var series = accounts.as(focal, () -> meetings.get(meeting)).seriesId();
        assertThat(accounts.as(focal, () -> meetings.find(MeetingFilter.of(series), MANY)))
                .hasSize(1);
    }

    @Test
    void aPaperIsStoredReadAndFoundByAWordInsideIt() {
        var meeting = paperScene.meeting();
        var focal = paperScene.focalPoint(meeting, "VN");
        var paper = submitted(meeting, "Điều 147 zqpostgres");

        paperScene.read(paper);

        assertThat(accounts.as(focal, () -> papers.of(meeting, PaperFilter.ALL, MANY)))
                .hasSize(1);
        assertThat(accounts.as(focal, () -> files.text(paper.id(), LanguageTag.ENGLISH, 1))
                        .pages())
                .anySatisfy(page -> assertThat(page.text()).contains("Điều 147"));
        assertThat(found(focal, "dieu zqpostgres")).containsExactly(paper.id().value());
        assertThat(found(accounts.make("stranger"), "zqpostgres")).isEmpty();
    }

    @Test
    void aRecommendationIsAdoptedReportedVerifiedAndStandsInTheMatrix() {
        var scene = followUpScene.scene();
        var text = followUpScene.adopted(scene, "KH", "LA");
        var addressee = followUpScene.addressee(text, "KH").id();
        var report = accounts.as(
                scene.cambodia(),
                () -> reports.create(
                        addressee, new ReportForm(Level.FULLY, "The law is in force.", "", "", List.of(), true)));
        accounts.as(scene.cambodia(), () -> reports.submit(report.id()));
        accounts.as(
                scene.secretariat(),
                () -> reports.verify(report.id(), Level.LARGELY, "The guideline is not there yet."));

        var rows = accounts.as(scene.laos(), () -> followUp.matrix(RecommendationFilter.of(scene.meeting())))
                .rows();
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.cells())
                        .anySatisfy(cell -> assertThat(cell)
                                .isNotNull()
                                .satisfies(found -> assertThat(found.level()).isEqualTo(Level.LARGELY))));
        assertThat(found(scene.laos(), "criminalise possession"))
                .contains(text.id().value());
    }

    @Test
    void theTrailIsWrittenListedAndWhole() {
        var meeting = scene.meeting(accounts.make("organiser"));
        var lines = accounts.as(
                accounts.secretariat(), () -> audit.find(new AuditFilter("", meeting.value(), null, null), MANY));
        assertThat(lines.getTotalElements()).isGreaterThanOrEqualTo(3);
        assertThat(accounts.asPortal(audit::check).whole()).isTrue();
    }

    private AgendaItemDetails item(AccountId organiser, MeetingId meeting, String title) {
        return accounts.as(organiser, () -> agenda.add(meeting, AgendaItemForm.of(title), AgendaPlace.LAST));
    }

    private PaperDetails submitted(MeetingId meeting, String text) {
        var file = paperScene.file("paper.docx", Samples.docx(text));
        return accounts.asPortal(() -> files.submit(meeting, PaperScene.form(Classification.PARTICIPANTS), file));
    }

    private List<UUID> found(AccountId reader, String words) {
        return accounts.as(reader, () -> search.find(SearchQuery.of(words))).items().stream()
                .map(SearchHit::id)
                .toList();
    }
}
