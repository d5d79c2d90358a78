package org.rapporteur.meetings;

/**
 * An announced meeting took a step in its life. A draft tells nobody.
 *
 * @param meeting the meeting
 * @param from the state before
 * @param to the state now
 */
public record MeetingStateChanged(MeetingId meeting, MeetingState from, MeetingState to) {}
