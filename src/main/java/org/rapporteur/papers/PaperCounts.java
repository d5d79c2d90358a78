package org.rapporteur.papers;

import org.rapporteur.meetings.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the papers of a meeting that somebody waits for, in one question to the database. */
@Component
class PaperCounts {

    private final JdbcClient jdbc;

    PaperCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What of a meeting's papers is waited for.
     *
     * @param proposed papers that wait to be accepted
     * @param expected papers that were asked for and have not come
     */
    record Lacking(long proposed, long expected) {}

    Lacking of(MeetingId meeting) {
        return jdbc.sql("""
                        select (select count(*) from paper where meeting_id = :meeting and state = 'PROPOSED'
                                and returned_at is null) as proposed,
                            (select count(*) from expected_paper where meeting_id = :meeting
                                and paper_id is null) as expected""")
                .param("meeting", meeting.value())
                .query(Lacking.class)
                .single();
    }
}
