package org.rapporteur.meetings;

/**
 * The secretariat took the public page of a meeting back.
 *
 * @param meeting the meeting
 */
public record MeetingUnpublished(MeetingId meeting) {}
