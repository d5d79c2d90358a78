package org.rapporteur.papers;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapporteur.access.AccountId;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.meetings.MeetingId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Which files each account got, in an archive or one by one, and when it last took papers of a meeting. */
@Component
class PaperDownloads {

    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate alone;

    PaperDownloads(JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A file somebody took: the number of its version. */
    record Taken(PaperId paper, LanguageTag language, int number) {}

    /** When the account last took papers of a meeting, all or some. */
    Optional<Instant> last(AccountId account, MeetingId meeting) {
        return jdbc.sql("""
                        select max(at) from (
                            select at from paper_download where account_id = :account and meeting_id = :meeting
                            union all
                            select t.at from paper_given t join paper p on p.id = t.paper_id
                            where t.account_id = :account and p.meeting_id = :meeting) taken""")
                .param("account", account.value())
                .param("meeting", meeting.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** The files of a meeting the account got. */
    Set<Taken> taken(AccountId account, MeetingId meeting) {
        return jdbc.sql("""
                        select t.paper_id, t.language, t.number from paper_given t join paper p on p.id = t.paper_id
                        where t.account_id = :account and p.meeting_id = :meeting""")
                .param("account", account.value())
                .param("meeting", meeting.value())
                .query((row, _) -> new Taken(
                        new PaperId(row.getObject(1, UUID.class)), LanguageTag.of(row.getString(2)), row.getInt(3)))
                .set();
    }

    /** Notes which files an account got; of their own, so that a file goes out whatever becomes of the note beside it. */
    void note(AccountId account, Instant at, Collection<Taken> files) {
        try {
            alone.executeWithoutResult(_ -> write(account, at, files));
        } catch (DuplicateKeyException meanwhile) {
            // the same person got the same file in two windows at once: now it is there
            alone.executeWithoutResult(_ -> write(account, at, files));
        }
    }

    private void write(AccountId account, Instant at, Collection<Taken> files) {
        batches.batchUpdate(
                "delete from paper_given where account_id = ? and paper_id = ? and language = ? and number = ?",
                files,
                AT_A_TIME,
                (statement, file) -> set(statement, account, file));
        batches.batchUpdate(
                "insert into paper_given (account_id, paper_id, language, number, at) values (?, ?, ?, ?, ?)",
                files,
                AT_A_TIME,
                (statement, file) -> {
                    set(statement, account, file);
                    statement.setObject(5, at.atOffset(ZoneOffset.UTC));
                });
    }

    /** Notes that an account took all it could have of a meeting, were it nothing. */
    @Transactional
    public void noteAll(AccountId account, MeetingId meeting, Instant at) {
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

    private static void set(PreparedStatement statement, AccountId account, Taken file) throws SQLException {
        statement.setObject(1, account.value());
        statement.setObject(2, file.paper().value());
        statement.setString(3, file.language().value());
        statement.setInt(4, file.number());
    }

    private int set(String statement, AccountId account, MeetingId meeting, Instant at) {
        return jdbc.sql(statement)
                .param("account", account.value())
                .param("meeting", meeting.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
