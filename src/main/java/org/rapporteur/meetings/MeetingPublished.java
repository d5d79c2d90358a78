package org.rapporteur.meetings;

/**
 * The secretariat cleared the public page of a meeting.
 *
 * @param meeting the meeting
 */
public record MeetingPublished(MeetingId meeting) {}
