package org.rapporteur.meetings;

/**
 * A closed meeting was taken up again.
 *
 * @param meeting the meeting
 * @param reason why, in the words of whoever did it
 */
public record MeetingReopened(MeetingId meeting, String reason) {}
