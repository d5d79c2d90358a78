package org.rapporteur.meetings;

/**
 * The agenda of an announced meeting changed. A draft tells nobody.
 *
 * @param meeting the meeting
 */
public record AgendaChanged(MeetingId meeting) {}
