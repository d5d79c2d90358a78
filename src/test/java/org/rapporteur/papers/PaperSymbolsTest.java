package org.rapporteur.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.audit.AuditFilter;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.search.Search;
import org.rapporteur.search.SearchHit;
import org.rapporteur.search.SearchQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.MediaType;

/** Symbols that were minted wrongly and are corrected. */
class PaperSymbolsTest extends PortalTest {

    @Autowired
    private PaperScene scene;

    @Autowired
    private PaperSymbols symbols;

    @Autowired
    private Papers papers;

    @Autowired
    private PaperFiles files;

    @Autowired
    private Search search;

    @Autowired
    private AuditTrail audit;

    private MeetingId meeting;
    private PaperDetails paper;
    private String stem;

    @BeforeEach
    void aPaperWithTheWrongSymbol() {
        meeting = scene.meeting();
        paper = scene.accepted(meeting, Classification.PARTICIPANTS);
        var symbol = paper.summary().symbol();
        stem = symbol.substring(0, symbol.indexOf("/WP/"));
    }

    @Test
    void theCorrectedSymbolIsThePapersAndTheOldOneStillFindsIt() {
        var corrected = correct(stem + "/INF/7");

        assertThat(corrected.summary().symbol()).isEqualTo(stem + "/INF/7");
        assertThat(corrected.formerSymbols()).containsExactly(stem + "/WP/1");
        for (var symbol : new String[] {stem + "/INF/7", stem + "/WP/1"}) {
            assertThat(accounts.asPortal(() -> search.find(SearchQuery.of(symbol)))
                            .items())
                    .as(symbol)
                    .extracting(SearchHit::id)
                    .contains(paper.id().value());
            assertThat(accounts.asPortal(() -> search.find(SearchQuery.of("symbol:" + symbol)))
                            .items())
                    .as("symbol:" + symbol)
                    .extracting(SearchHit::id, SearchHit::url)
                    .containsExactly(tuple(paper.id().value(), "papers/" + paper.id()));
            var filter = new PaperFilter(meeting, Set.of(), Set.of(), Set.of(), Set.of(), null, symbol);
            assertThat(accounts.asPortal(() -> papers.find(filter, PageRequest.of(0, 5))))
                    .extracting(PaperSummary::id)
                    .containsExactly(paper.id());
        }
        var trail = accounts.asPortal(
                () -> audit.find(new AuditFilter("", paper.id().value(), null, null), PageRequest.of(0, 20)));
        assertThat(trail.getContent())
                .anyMatch(line -> line.action().equals("paper.symbol-corrected")
                        && line.detail().contains(stem + "/WP/1 → " + stem + "/INF/7: mistyped"));
    }

    @Test
    void whatBelongsToThePaperGoesWithItAndNumbersGoOnBehind() {
        var form = PaperScene.form(Classification.PARTICIPANTS).continuing(paper.id(), SymbolSuffix.ADD);
        var addendum = accounts.asPortal(() -> files.submit(meeting, form, scene.file("More")));

        correct(stem + "/WP/5");

        assertThat(scene.get(addendum.id()).summary().symbol()).isEqualTo(stem + "/WP/5/Add.1");
        assertThat(accounts.asPortal(() -> papers.family(scene.get(paper.id()).summary())))
                .hasSize(2);
        assertThat(accounts.asPortal(() -> files.submit(meeting, form, scene.file("Even more")))
                        .summary()
                        .symbol())
                .isEqualTo(stem + "/WP/5/Add.2");
        assertThat(scene.accepted(meeting, Classification.PARTICIPANTS)
                        .summary()
                        .symbol())
                .isEqualTo(stem + "/WP/6");
        assertThatThrownBy(() -> accounts.asPortal(() -> symbols.correct(addendum.id(), stem + "/WP/9", "why")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aSymbolAnotherPaperHasOrHadIsNotGiven() {
        var other = scene.accepted(meeting, Classification.PARTICIPANTS);
        assertThatThrownBy(() -> correct(other.summary().symbol())).isInstanceOf(Conflict.class);
        correct(stem + "/INF/7");
        assertThatThrownBy(() -> accounts.asPortal(() -> symbols.correct(other.id(), stem + "/WP/1", "swapped")))
                .isInstanceOf(Conflict.class);
        assertThat(correct(stem + "/WP/1").formerSymbols()).as("back again").containsExactly(stem + "/INF/7");
    }

    @Test
    void onlyTheSecretariatCorrectsAndOnlyToASymbolOfTheMeeting() throws Exception {
        assertThatThrownBy(() -> accounts.as(
                        scene.organiser(meeting), () -> symbols.correct(paper.id(), stem + "/INF/7", "mistyped")))
                .isInstanceOf(Forbidden.class);
        for (var wrong : new String[] {"", "X", "OTHER/1/INF/7", stem + "/XYZ/1", stem + "/INF/1/Rev.1"}) {
            assertThatThrownBy(() -> correct(wrong)).as(wrong).isInstanceOf(InvalidInput.class);
        }
        http.perform(with(
                        accounts.token(accounts.secretariat()),
                        post("/api/v1/papers/{id}/symbol", paper.id().value())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"symbol\":\"" + stem + "/INF/7\"}")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        http.perform(with(
                        accounts.token(accounts.secretariat()),
                        post("/api/v1/papers/{id}/symbol", paper.id().value())
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"symbol\":\"" + stem + "/INF/7\",\"reason\":\"mistyped\"}")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.formerSymbols[0]").value(stem + "/WP/1"));
    }

    private PaperDetails correct(String symbol) {
        return accounts.as(accounts.secretariat(), () -> symbols.correct(paper.id(), symbol, "mistyped"));
    }
}
