package org.rapporteur.papers;

import java.time.LocalDate;
import org.rapporteur.meetings.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what the papers of a meeting still lack, in one question to the database. */
@Component
class PaperCounts {

    private final JdbcClient jdbc;

    PaperCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a meeting's papers lack.
     *
     * @param proposed papers that wait to be accepted
     * @param languages languages that were due before today and are not there
     * @param expected papers that were asked for and have not come
     */
    record Lacking(long proposed, long languages, long expected) {}

    Lacking of(MeetingId meeting, LocalDate today) {
        return jdbc.sql("""
                        select (select count(*) from paper where meeting_id = :meeting and state = 'PROPOSED'
                                and returned_at is null) as proposed,
                            (select count(*) from paper_rendition r join paper p on p.id = r.paper_id
                                where p.meeting_id = :meeting and r.due < :today and p.state <> 'WITHDRAWN'
                                and not exists (select 1 from file_version v where v.rendition_id = r.id)) as languages,
                            (select count(*) from expected_paper where meeting_id = :meeting
                                and paper_id is null) as expected""")
                .param("meeting", meeting.value())
                .param("today", today)
                .query(Lacking.class)
                .single();
    }
}
