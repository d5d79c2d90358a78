package org.rapporteur.delegations;

import java.util.UUID;

/**
 * What delegations of a meeting wait for.
 *
 * @param meetingId the meeting
 * @param credentials delegations whose credentials have come and are not checked
 * @param accounts accounts that nobody of their party stands behind yet
 */
record ToDecide(UUID meetingId, long credentials, long accounts) {}
