package org.rapporteur.papers;

import java.util.UUID;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSummary;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives symbols: each number once, in order, however many papers come at the same time, and never a withdrawn one again. */
@Component
class SymbolNumbers {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    SymbolNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The next symbol of this nature in a meeting; belongs to the present transaction, so that a refusal leaves no gap. */
    Symbol next(MeetingSummary meeting, SymbolNature nature) {
        var number = next(meeting.id().value(), nature.name());
        return Symbol.of(meeting.prefix(), meeting.edition(), nature, number);
    }

    /** The next symbol that continues another. */
    Symbol next(MeetingSummary meeting, Symbol continued, SymbolSuffix suffix) {
        return continued.with(suffix, next(meeting.id().value(), series(continued, suffix)));
    }

    /** The symbol {@link #next(MeetingSummary, SymbolNature)} would give now. */
    Symbol preview(MeetingSummary meeting, SymbolNature nature) {
        return Symbol.of(
                meeting.prefix(), meeting.edition(), nature, last(meeting.id().value(), nature.name()) + 1);
    }

    /** The symbol {@link #next(MeetingSummary, Symbol, SymbolSuffix)} would give now. */
    Symbol preview(MeetingId meeting, Symbol continued, SymbolSuffix suffix) {
        return continued.with(suffix, last(meeting.value(), series(continued, suffix)) + 1);
    }

    /** Keeps for a paper a symbol that was not given, with the numbers of what continues it. */
    void take(MeetingId meeting, Symbol before, Symbol after) {
        atLeast(meeting.value(), after.nature().name(), after.number());
        for (var suffix : SymbolSuffix.values()) {
            var last = last(meeting.value(), series(before, suffix));
            if (last > 0) {
                atLeast(meeting.value(), series(after, suffix), last);
            }
        }
    }

    private void atLeast(UUID meetingId, String series, int number) {
        if (last(meetingId, series) >= number) {
            return;
        }
        if (raise(meetingId, series, number) == 0) {
            begin(meetingId, series);
            raise(meetingId, series, number);
        }
    }

    private int raise(UUID meetingId, String series, int number) {
        return jdbc.sql("""
                        update paper_symbol_counter set last_number = :number
                        where meeting_id = :meeting and series = :series and last_number < :number""")
                .param("number", number)
                .param("meeting", meetingId)
                .param("series", series)
                .update();
    }

    private static String series(Symbol continued, SymbolSuffix suffix) {
        return continued.base() + "/" + suffix.written();
    }

    private int last(UUID meetingId, String series) {
        return jdbc.sql("select last_number from paper_symbol_counter where meeting_id = :meeting and series = :series")
                .param("meeting", meetingId)
                .param("series", series)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private int next(UUID meetingId, String series) {
        if (increment(meetingId, series) == 0) {
            begin(meetingId, series);
            increment(meetingId, series);
        }
        return last(meetingId, series);
    }

    private int increment(UUID meetingId, String series) {
        return jdbc.sql("""
                        update paper_symbol_counter set last_number = last_number + 1
                        where meeting_id = :meeting and series = :series""").param("meeting", meetingId).param("series", series).update();
    }

    /** In a transaction of its own: whoever comes second waits, fails here, and goes on with the row of the first. */
    private void begin(UUID meetingId, String series) {
        try {
            apart.executeWithoutResult(_ -> jdbc.sql(
                            "insert into paper_symbol_counter (meeting_id, series, last_number) values (:meeting, :series, 0)")
                    .param("meeting", meetingId)
                    .param("series", series)
                    .update());
        } catch (DuplicateKeyException e) {
            // another paper began the series at the same moment
        }
    }
}
