package org.rapporteur.exports.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.rapporteur.exports.CalendarEvent;

/** Writes iCalendar (RFC 5545). */
public final class IcalWriter {

    private static final String PRODUCT = "-//Rapporteur//Rapporteur//EN";

    private IcalWriter() {}

    /** A calendar of one event and its zone. */
    public static byte[] write(CalendarEvent event) {
        var properties =
                List.<Property>of(new ProdId(PRODUCT), ImmutableVersion.VERSION_2_0, ImmutableCalScale.GREGORIAN);
        var zone = Zones.zone(
                event.zone(),
                event.start().atZone(event.zone()).toInstant(),
                event.end().atZone(event.zone()).toInstant());
        var calendar = new Calendar(
                new PropertyList(properties), new ComponentList<>(List.<CalendarComponent>of(zone, component(event))));
        var out = new ByteArrayOutputStream();
        try {
            new CalendarOutputter().output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static VEvent component(CalendarEvent event) {
        var properties = new ArrayList<Property>();
        properties.add(new Uid(event.uid()));
        properties.add(new DtStamp(event.changedAt()));
        properties.add(new LastModified(event.changedAt()));
        properties.add(new Sequence(Math.toIntExact(event.sequence())));
        properties.add(new Summary(event.title()));
        if (event.wholeDays()) {
            // The end of whole days is the day after the last (RFC 5545, 3.6.1).
            properties.add(new DtStart<>(event.start().toLocalDate()));
            properties.add(new DtEnd<>(event.end().toLocalDate().plusDays(1)));
            properties.add(ImmutableTransp.TRANSPARENT);
        } else {
            properties.add(new DtStart<ZonedDateTime>(event.start().atZone(event.zone())));
            properties.add(new DtEnd<ZonedDateTime>(event.end().atZone(event.zone())));
        }
        if (event.description() != null) {
            properties.add(new Description(event.description()));
        }
        if (event.location() != null) {
            properties.add(new Location(event.location()));
        }
        if (event.url() != null) {
            properties.add(new Url(event.url()));
        }
        properties.add(
                switch (event.status()) {
                    case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
                    case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
                    case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
                });
        return new VEvent(new PropertyList(properties));
    }
}
