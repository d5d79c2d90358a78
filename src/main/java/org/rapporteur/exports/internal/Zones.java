package org.rapporteur.exports.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The rules of a zone around an event, from the JDK's own time zone data: iCal4j's are older, and it would ask a server on
 * the internet for newer ones.
 */
final class Zones {

    private static final Duration AROUND = Duration.ofDays(366);
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private Zones() {}

    /** The zone with each change of its offset in the year before, during and after the event. */
    static VTimeZone zone(ZoneId zone, Instant from, Instant to) {
        var rules = zone.getRules();
        var at = from.minus(AROUND);
        var observances = new ArrayList<Observance>();
        var offset = rules.getOffset(at);
        observances.add(observance(zone, at, LONG_AGO, offset, offset));
        var change = rules.nextTransition(at);
        while (change != null && change.getInstant().isBefore(to.plus(AROUND))) {
            observances.add(observance(
                    zone,
                    change.getInstant(),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter()));
            change = rules.nextTransition(change.getInstant());
        }
        return new VTimeZone(
                new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(List.copyOf(observances)));
    }

    private static Observance observance(
            ZoneId zone, Instant at, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        var daylight = zone.getRules().isDaylightSavings(at);
        var properties = new PropertyList(List.<Property>of(
                new TzName(name(zone, daylight)),
                new TzOffsetFrom(before),
                new TzOffsetTo(after),
                new DtStart<>(start)));
        return daylight ? new Daylight(properties) : new Standard(properties);
    }

    private static String name(ZoneId zone, boolean daylight) {
        return TimeZone.getTimeZone(zone).getDisplayName(daylight, TimeZone.SHORT, Locale.ENGLISH);
    }
}
