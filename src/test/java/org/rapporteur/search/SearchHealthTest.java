package org.rapporteur.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.search.SearchState.Condition;
import org.springframework.beans.factory.annotation.Autowired;

class SearchHealthTest extends PortalTest {

    @Autowired
    private SearchHealth health;

    @Test
    void anAdministratorHasTheIndexRebuiltWhileItAnswers() {
        var administrator = accounts.administrator();
        var before = accounts.as(administrator, health::details);
        assertThat(before.things()).isPositive();
        accounts.as(administrator, () -> {
            health.rebuild();
            return true;
        });
        await().atMost(Duration.ofSeconds(60))
                .until(() -> accounts.as(administrator, health::details).waiting() == 0);
        var after = accounts.as(administrator, health::details);
        assertThat(after.state().condition()).isNotEqualTo(Condition.UNAVAILABLE);
        assertThat(after.things()).isEqualTo(before.things());
    }

    @Test
    void nobodyElseMay() {
        var delegate = accounts.make("delegate");
        assertThatThrownBy(() -> accounts.as(delegate, health::details)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> accounts.as(delegate, () -> {
                    health.rebuild();
                    return true;
                }))
                .isInstanceOf(Forbidden.class);
    }
}
