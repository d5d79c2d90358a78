package org.rapporteur.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** However many recommendations there are, a page of the follow-up takes at most 20 SQL statements. */
class FollowUpStatementsTest extends PortalTest {

    private static final int MOST = 20;
    private static final int MANY = 55;

    @Autowired
    private EntityManagerFactory entities;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private FollowUp followUp;

    @Autowired
    private FollowUpScene scenes;

    private Statistics statistics;
    private FollowUpScene.Scene scene;

    @BeforeEach
    void manyRecommendations() {
        scene = scenes.scene();
        accounts.as(scene.secretariat(), () -> {
            for (int i = 0; i < MANY; i++) {
                var form = scenes.form(scene, List.of("to act", "to report"), "KH", "LA", "TH");
                recommendations.adopt(
                        recommendations.draft(scene.meeting(), form).id());
            }
        });
        statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        statistics.setStatisticsEnabled(false);
    }

    private long statements(Runnable work) {
        statistics.clear();
        accounts.as(scene.laos(), work);
        return statistics.getPrepareStatementCount();
    }

    @Test
    void aPageOfTheRegisterDoesNotCountTheRestAnew() {
        var filter = RecommendationFilter.of(scene.meeting());
        var page = PageRequest.of(0, MANY - 5);

        var counted = statements(() -> recommendations.find(filter, page));
        var listed = statements(() -> recommendations.list(filter, page));

        assertThat(listed).isEqualTo(counted - 1);
        assertThat(accounts.as(scene.laos(), () -> recommendations.list(filter, page)))
                .isEqualTo(accounts.as(
                        scene.laos(), () -> recommendations.find(filter, page).getContent()));
    }

    @Test
    void theMatrixTheDashboardAndTheRegisterTakeAtMostTwentyStatements() throws Exception {
        var filter = RecommendationFilter.of(scene.meeting());

        assertThat(statements(() -> followUp.matrix(filter))).isBetween(1L, (long) MOST);
        assertThat(statements(() -> followUp.dashboard(filter))).isBetween(1L, (long) MOST);
        assertThat(statements(() -> recommendations.find(filter, PageRequest.of(0, 50))))
                .isBetween(1L, (long) MOST);
        assertThat(accounts.as(scene.laos(), () -> followUp.matrix(filter)).rows())
                .hasSize(2 * MANY);

        var token = accounts.token(scene.laos());
        statistics.clear();
        http.perform(with(token, get("/api/v1/meetings/{id}/recommendations", scene.meeting())))
                .andExpect(status().isOk());
        assertThat(statistics.getPrepareStatementCount())
                .as(String.join("\n", statistics.getQueries()))
                .isBetween(1L, (long) MOST);
    }
}
