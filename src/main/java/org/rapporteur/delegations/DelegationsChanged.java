package org.rapporteur.delegations;

import org.rapporteur.meetings.MeetingId;

/**
 * A party was added to a meeting or taken off it.
 *
 * @param meetingId the meeting
 */
public record DelegationsChanged(MeetingId meetingId) {}
