package org.rapporteur.meetings;

/**
 * The facts of an announced meeting changed: title, place, days, hosts. A draft tells nobody.
 *
 * @param meeting the meeting
 */
public record MeetingChanged(MeetingId meeting) {}
