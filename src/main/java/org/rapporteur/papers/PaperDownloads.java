package org.rapporteur.papers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.rapporteur.access.AccountId;
import org.rapporteur.meetings.MeetingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When each account last took all papers of a meeting with it. */
@Component
class PaperDownloads {

    private final JdbcClient jdbc;

    PaperDownloads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> last(AccountId account, MeetingId meeting) {
        return jdbc.sql("select at from paper_download where account_id = :account and meeting_id = :meeting")
                .param("account", account.value())
                .param("meeting", meeting.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Transactional
    public void note(AccountId account, MeetingId meeting, Instant at) {
        if (set(
                        "update paper_download set at = :at where account_id = :account and meeting_id = :meeting",
                        account,
                        meeting,
                        at)
                == 0) {
            set(
                    "insert into paper_download (account_id, meeting_id, at) values (:account, :meeting, :at)",
                    account,
                    meeting,
                    at);
        }
    }

    private int set(String statement, AccountId account, MeetingId meeting, Instant at) {
        return jdbc.sql(statement)
                .param("account", account.value())
                .param("meeting", meeting.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
