package org.rapporteur.meetings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.base.CountryCode;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.meetings.AgendaItemDetails;
import org.rapporteur.meetings.AgendaItemId;
import org.rapporteur.meetings.AgendaVisibility;
import org.rapporteur.meetings.MeetingDetails;
import org.rapporteur.meetings.MeetingFormat;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.MeetingState;
import org.rapporteur.meetings.MeetingSummary;
import org.rapporteur.meetings.SeriesId;

/** Times and lengths as people read them. */
class MeetingWordsTest {

    private static final MeetingId MEETING = new MeetingId(UUID.randomUUID());

    private final MeetingDetails hanoi = new MeetingDetails(
            new MeetingSummary(
                    MEETING,
                    new SeriesId(UUID.randomUUID()),
                    "Regional Legal Research Group",
                    "RLRG",
                    2,
                    "Second meeting",
                    "Hanoi",
                    CountryCode.of("VN"),
                    ZoneId.of("Asia/Ho_Chi_Minh"),
                    LocalDate.of(2016, 10, 27),
                    LocalDate.of(2016, 10, 27),
                    MeetingState.CLOSED,
                    List.of(),
                    false,
                    0),
            MeetingFormat.IN_PERSON,
            List.of(LanguageTag.ENGLISH),
            null,
            LocalTime.of(9, 0),
            LocalTime.of(17, 0),
            true,
            null);

    @Test
    void aTimeIsSaidInTheZoneOfTheMeeting() {
        assertThat(MeetingWords.hours(hanoi, Locale.ENGLISH)).isEqualTo("27 Oct 2016, 09:00–17:00 (Hanoi, UTC+7)");
    }

    @Test
    void aReaderElsewhereIsToldTheirOwnTime() {
        assertThat(MeetingWords.hoursIn(ZoneId.of("Europe/Vienna"), hanoi, Locale.ENGLISH))
                .isEqualTo("27 Oct 2016, 04:00–12:00 (UTC+2)");
    }

    @Test
    void anAgendaSumsUpAndTellsItsOverrun() {
        var reports = item(null, 60);
        var items = List.of(item(null, 30), reports, item(reports.id(), 45), item(reports.id(), 45));
        var time = new AgendaTime(items);
        assertThat(time.total()).isEqualTo(120);
        assertThat(time.overrun(reports)).isEqualTo(30);
        assertThat(AgendaTime.available(hanoi)).isEqualTo(480);
    }

    private static AgendaItemDetails item(@Nullable AgendaItemId parent, int minutes) {
        return new AgendaItemDetails(
                new AgendaItemId(UUID.randomUUID()),
                MEETING,
                "1",
                "Item",
                parent,
                1,
                0,
                minutes,
                List.of(),
                AgendaVisibility.PUBLIC,
                null,
                0);
    }
}
