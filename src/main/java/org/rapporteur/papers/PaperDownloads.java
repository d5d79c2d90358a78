package org.rapporteur.papers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.access.AccountId;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.meetings.MeetingId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When each account last took all papers of a meeting with it, and which file of each paper and language it has. */
@Component
class PaperDownloads {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PaperDownloads(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A paper in one language. */
    record Sheet(PaperId paper, LanguageTag language) {}

    /** A file somebody took: the number of its version. */
    record Taken(Sheet sheet, int number) {}

    Optional<Instant> last(AccountId account, MeetingId meeting) {
        return jdbc.sql("select at from paper_download where account_id = :account and meeting_id = :meeting")
                .param("account", account.value())
                .param("meeting", meeting.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The number of the version the account has of each paper and language. */
    Map<Sheet, Integer> taken(AccountId account, MeetingId meeting) {
        Map<Sheet, Integer> taken = new HashMap<>();
        jdbc.sql("""
                        select t.paper_id, t.language, t.number from paper_taken t join paper p on p.id = t.paper_id
                        where t.account_id = :account and p.meeting_id = :meeting""")
                .param("account", account.value())
                .param("meeting", meeting.value())
                .query((row, _) -> taken.put(
                        new Sheet(new PaperId(row.getObject(1, UUID.class)), LanguageTag.of(row.getString(2))),
                        row.getInt(3)))
                .list();
        return taken;
    }

    /** Notes that an account took all it could have of a meeting, and which files it got. */
    @Transactional
    public void note(AccountId account, MeetingId meeting, Instant at, Collection<Taken> files) {
        batches.batchUpdate(
                "delete from paper_taken where account_id = ? and paper_id = ? and language = ?",
                files,
                500,
                (statement, file) -> {
                    statement.setObject(1, account.value());
                    statement.setObject(2, file.sheet().paper().value());
                    statement.setString(3, file.sheet().language().value());
                });
        batches.batchUpdate(
                "insert into paper_taken (account_id, paper_id, language, number) values (?, ?, ?, ?)",
                files,
                500,
                (statement, file) -> {
                    statement.setObject(1, account.value());
                    statement.setObject(2, file.sheet().paper().value());
                    statement.setString(3, file.sheet().language().value());
                    statement.setInt(4, file.number());
                });
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
