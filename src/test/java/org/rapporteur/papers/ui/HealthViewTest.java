package org.rapporteur.papers.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapporteur.UiTest;
import org.rapporteur.audit.AuditFilter;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.papers.Classification;
import org.rapporteur.papers.ExtractionState;
import org.rapporteur.papers.PaperDetails;
import org.rapporteur.papers.PaperScene;
import org.rapporteur.papers.ReadingHealth;
import org.rapporteur.papers.ReadingOverview;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

class HealthViewTest extends UiTest {

    @Autowired
    private PaperScene scene;

    @Autowired
    private ReadingHealth health;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void itShowsTheReaderItsFencesTheQueueAndWhatCouldNotBeRead() {
        ended("UNREADABLE", "DAMAGED", "application/x-shown");
        signIn(accounts.administrator());

        UI.getCurrent().navigate("administration/health");

        assertThat(find(H1.class).single().getText()).isEqualTo("Health");
        assertThat(find(H2.class).all())
                .extracting(H2::getText)
                .contains("Not fully searchable", "Reader process", "Queue", "Virus check", "Search index", "Storage");
        assertThat(find(Span.class).all())
                .extracting(Span::getText)
                .contains("Memory", "Time", "Network", "Temporary folder", "Environment", "Resource limits")
                .contains("It seems damaged.", "One file: of the kind application/x-shown");
    }

    @Test
    void textsThatStoppedThePortalAreCountedBesideTheIndex() {
        var entry = UUID.randomUUID();
        jdbc.sql("insert into indexing_begun (entry_id, stops) values (:entry, 2)")
                .param("entry", entry)
                .update();
        signIn(accounts.administrator());

        UI.getCurrent().navigate("administration/health");

        assertThat(find(Span.class).all()).extracting(Span::getText).contains("One text is left out");
        jdbc.sql("delete from indexing_begun where entry_id = :entry")
                .param("entry", entry)
                .update();
    }

    @Test
    void allOfAKindAreReadAgainWithOneClickAndTheTrailKnowsWho() {
        var first = ended("UNREADABLE", "CRASHED", "application/x-again");
        var second = ended("UNREADABLE", "CRASHED", "application/x-again");
        var other = ended("UNREADABLE", "DAMAGED", "application/x-other");
        var secretariat = accounts.secretariat();
        signIn(secretariat);
        UI.getCurrent().navigate("administration/health");

        test(find(Button.class).all().stream()
                        .filter(button -> button.getAriaLabel().orElse("").endsWith("application/x-again"))
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(state(first)).isEqualTo(ExtractionState.WAITING);
        assertThat(state(second)).isEqualTo(ExtractionState.WAITING);
        assertThat(state(other)).isEqualTo(ExtractionState.UNREADABLE);
        assertThat(accounts.as(
                        secretariat,
                        () -> trail.find(new AuditFilter("files.read-again", null, null, null), PageRequest.of(0, 10))))
                .anyMatch(entry -> entry.thing().equals("CRASHED application/x-again")
                        && entry.detail().equals("2"));
    }

    @Test
    void whatAnOlderReaderReadIsReadAnew() {
        var paper = ended("SEARCHABLE", "NONE", "text/plain");
        jdbc.sql("update file_version set reader_version = 'Apache Tika 2.9 r1' where id = :id")
                .param("id", version(paper))
                .update();
        signIn(accounts.secretariat());
        UI.getCurrent().navigate("administration/health");

        test(find(Button.class).all().stream()
                        .filter(button -> button.getText().equals("Read again"))
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(state(paper)).isEqualTo(ExtractionState.WAITING);
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getText().equals("Read again"));
    }

    @Test
    void nobodyElseMayLookOrAct() {
        var delegate = accounts.make("delegate");
        assertThatThrownBy(() -> accounts.as(delegate, () -> health.overview())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.as(delegate, () -> health.readOlderAgain()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.as(
                        delegate,
                        () -> health.readAgain(new ReadingOverview.Failure(
                                ExtractionState.UNREADABLE,
                                org.rapporteur.extraction.ReadingReason.DAMAGED,
                                "text/plain",
                                1))))
                .isInstanceOf(Forbidden.class);
    }

    private PaperDetails ended(String state, String reason, String mediaType) {
        var paper = scene.accepted(scene.meeting(), Classification.PARTICIPANTS);
        jdbc.sql("update file_version set extraction = :state, reason = :reason, media_type = :type where id = :id")
                .param("state", state)
                .param("reason", reason)
                .param("type", mediaType)
                .param("id", version(paper))
                .update();
        return paper;
    }

    private UUID version(PaperDetails paper) {
        return jdbc.sql("""
                        select v.id from file_version v join paper_rendition r on r.id = v.rendition_id
                        where r.paper_id = :paper""")
                .param("paper", paper.id().value())
                .query(UUID.class)
                .single();
    }

    private ExtractionState state(PaperDetails paper) {
        return scene.get(paper.id())
                .renditions()
                .getFirst()
                .versions()
                .getFirst()
                .extraction();
    }
}
