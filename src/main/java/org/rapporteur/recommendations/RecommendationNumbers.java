package org.rapporteur.recommendations;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out running numbers of a meeting one after another; a number that was given out is never given out again. */
@Component
class RecommendationNumbers {

    private final JdbcClient jdbc;

    RecommendationNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number; whoever asks at the same time waits until this transaction ends. */
    int next(UUID meetingId) {
        var counted = jdbc.sql("update recommendation_counter set last_number = last_number + 1 where meeting_id = :id")
                .param("id", meetingId)
                .update();
        if (counted == 0) {
            jdbc.sql("insert into recommendation_counter (meeting_id, last_number) values (:id, 1)")
                    .param("id", meetingId)
                    .update();
        }
        return jdbc.sql("select last_number from recommendation_counter where meeting_id = :id")
                .param("id", meetingId)
                .query(Integer.class)
                .single();
    }
}
