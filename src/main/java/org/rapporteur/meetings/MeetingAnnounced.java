package org.rapporteur.meetings;

/**
 * A meeting was announced for the first time: from now on everyone with an account may know of it.
 *
 * @param meeting the meeting
 */
public record MeetingAnnounced(MeetingId meeting) {}
