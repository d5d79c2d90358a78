package org.rapporteur.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;

/** Calendar files, read back with iCal4j. */
class CalendarsTest {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant CHANGED = Instant.parse("2016-09-01T02:03:04Z");

    private final Calendars calendars = new Calendars();

    @Test
    void anEventHasItsTimesInTheZoneOfTheMeetingAndTheRulesOfTheZone() throws Exception {
        var calendar = read(hanoi("2nd meeting", HANOI));

        var event = calendar.<VEvent>getComponents("VEVENT").getFirst();
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("a1@rapporteur");
        assertThat(event.getRequiredProperty("DTSTART").toString().strip())
                .isEqualTo("DTSTART;TZID=Asia/Ho_Chi_Minh:20161027T090000");
        assertThat(event.getRequiredProperty("DTEND").getValue()).isEqualTo("20161027T170000");
        assertThat(event.getRequiredProperty("SEQUENCE").getValue()).isEqualTo("3");
        assertThat(event.getRequiredProperty("DTSTAMP").getValue()).isEqualTo("20160901T020304Z");
        assertThat(event.getRequiredProperty("STATUS").getValue()).isEqualTo("CONFIRMED");
        assertThat(event.getRequiredProperty("LOCATION").getValue()).isEqualTo("Ministry of Justice, Hanoi; room 2");
        var zone = calendar.<VTimeZone>getComponents("VTIMEZONE").getFirst();
        assertThat(zone.getObservances())
                .singleElement()
                .satisfies(rule -> assertThat(
                                rule.getRequiredProperty("TZOFFSETTO").getValue())
                        .isEqualTo("+0700"));
        calendar.validate();
    }

    @Test
    void aZoneWithSummerTimeHasBothItsRules() throws Exception {
        var calendar = read(hanoi("Vienna", ZoneId.of("Europe/Vienna")));

        var zone = calendar.<VTimeZone>getComponents("VTIMEZONE").getFirst();
        assertThat(zone.getObservances()).extracting(rule -> rule.getName()).contains("STANDARD", "DAYLIGHT");
        assertThat(zone.getApplicableObservance(
                                LocalDateTime.of(2016, 10, 27, 9, 0).atZone(ZoneId.of("Europe/Vienna")))
                        .getRequiredProperty("TZOFFSETTO")
                        .getValue())
                .isEqualTo("+0200");
        calendar.validate();
    }

    @Test
    void wholeDaysEndOnTheDayAfterTheLast() throws Exception {
        var event = CalendarEvent.ofDays(
                "a2@rapporteur",
                0,
                CHANGED,
                "3rd meeting",
                null,
                "Siem Reap",
                null,
                ZoneId.of("Asia/Phnom_Penh"),
                LocalDate.of(2017, 9, 7),
                LocalDate.of(2017, 9, 8),
                CalendarEvent.Status.CANCELLED);

        var read = read(event).<VEvent>getComponents("VEVENT").getFirst();
        assertThat(read.getRequiredProperty("DTSTART").toString().strip()).isEqualTo("DTSTART;VALUE=DATE:20170907");
        assertThat(read.getRequiredProperty("DTEND").getValue()).isEqualTo("20170909");
        assertThat(read.getRequiredProperty("STATUS").getValue()).isEqualTo("CANCELLED");
    }

    @Test
    void linesAreFoldedAtSeventyFiveBytesAndEndAsTheStandardSays() {
        var text = new String(
                calendars.write(hanoi("ការប្រជុំក្រុមស្រាវជ្រាវច្បាប់ក្នុងតំបន់ ".repeat(5), HANOI)),
                StandardCharsets.UTF_8);

        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(Arrays.stream(text.split("\r\n")))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
    }

    private static CalendarEvent hanoi(String title, ZoneId zone) {
        return new CalendarEvent(
                "a1@rapporteur",
                3,
                CHANGED,
                title,
                "Two lines,\nand a comma",
                "Ministry of Justice, Hanoi; room 2",
                URI.create("https://example.org/meetings/a1"),
                zone,
                LocalDateTime.of(2016, 10, 27, 9, 0),
                LocalDateTime.of(2016, 10, 27, 17, 0),
                false,
                CalendarEvent.Status.CONFIRMED);
    }

    private Calendar read(CalendarEvent event) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(calendars.write(event)));
    }
}
