package org.rapporteur.exports;

import org.rapporteur.exports.internal.IcalWriter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Writes iCalendar files (RFC 5545); whoever calls has decided what the reader may see. */
@Service
@PreAuthorize("permitAll()")
public class Calendars {

    /** Media type of iCalendar files. */
    public static final String ICALENDAR = "text/calendar;charset=UTF-8";

    Calendars() {}

    /** A calendar of one event, with the rules of its zone (VTIMEZONE). */
    public byte[] write(CalendarEvent event) {
        return IcalWriter.write(event);
    }
}
