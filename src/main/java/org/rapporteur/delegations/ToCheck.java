package org.rapporteur.delegations;

import java.util.UUID;

/**
 * Credentials that wait to be checked at a meeting.
 *
 * @param meetingId the meeting
 * @param count delegations whose credentials have come and are not checked
 */
record ToCheck(UUID meetingId, long count) {}
