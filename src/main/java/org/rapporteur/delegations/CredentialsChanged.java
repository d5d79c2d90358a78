package org.rapporteur.delegations;

import org.rapporteur.meetings.MeetingId;

/**
 * The credentials of a delegation came, were queried or were found in order.
 *
 * @param delegationId the delegation
 * @param meetingId the meeting
 * @param state how far the check has come now
 */
public record CredentialsChanged(DelegationId delegationId, MeetingId meetingId, CredentialState state) {}
