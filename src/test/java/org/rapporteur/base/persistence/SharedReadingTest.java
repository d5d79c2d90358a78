package org.rapporteur.base.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.PortalTest;
import org.rapporteur.StatementCounter;
import org.rapporteur.base.problem.StaleVersion;
import org.rapporteur.meetings.MeetingForm;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingSamples;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.Meetings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a page reads is read once, and what somebody writes is never mixed with it. */
class SharedReadingTest extends PortalTest {

    @Autowired
    private SharedReading reading;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingSamples samples;

    @Autowired
    private PlatformTransactionManager transactions;

    private MeetingId meeting;

    @BeforeEach
    void aMeeting() {
        meeting = samples.draft();
    }

    private MeetingSummary read() {
        return accounts.asPortal(() -> meetings.get(meeting));
    }

    private MeetingSummary rename(String title, long version) {
        var now = read();
        var form = MeetingForm.of(
                now.seriesId(),
                now.edition(),
                title,
                now.city(),
                now.country().value(),
                now.zone().getId(),
                now.firstDay(),
                now.lastDay(),
                List.of());
        return accounts.asPortal(() -> meetings.change(meeting, form, version));
    }

    @Test
    void whatAPageReadTwiceIsAskedOnce() throws Exception {
        try (var _ = reading.open()) {
            assertThat(StatementCounter.during(this::read)).isNotEmpty();
            assertThat(StatementCounter.during(this::read)).isEmpty();
        }
        assertThat(StatementCounter.during(this::read)).isNotEmpty();
    }

    @Test
    void anInnerReadingEndsWithTheOuterOne() throws Exception {
        try (var _ = reading.open()) {
            try (var _ = reading.open()) {
                read();
            }
            assertThat(StatementCounter.during(this::read)).isEmpty();
        }
    }

    @Test
    void aChangeIsHeldAgainstWhatIsStoredNowAndNotAgainstWhatThePageRead() {
        try (var _ = reading.open()) {
            var seen = read();
            CompletableFuture.runAsync(() -> rename("Renamed by somebody else", seen.version()))
                    .join();
            assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> rename("Renamed here", seen.version()));
            assertThat(read().title()).isEqualTo("Renamed by somebody else");
        }
    }

    @Test
    void aChangeIsSeenByTheRestOfThePage() {
        try (var _ = reading.open()) {
            rename("Renamed here", read().version());
            assertThat(read().title()).isEqualTo("Renamed here");
        }
    }

    @Test
    void nothingOfAFailedChangeIsLeftForTheNextOne() {
        try (var _ = reading.open()) {
            var before = read();
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                        rename("Never stored", before.version());
                        throw new IllegalStateException("the disk is full");
                    }));
            assertThat(read().title()).isEqualTo(before.title());
            assertThat(rename(before.title() + ", stored", before.version()).title())
                    .isEqualTo(before.title() + ", stored");
        }
        assertThat(read().title()).endsWith(", stored");
    }
}
