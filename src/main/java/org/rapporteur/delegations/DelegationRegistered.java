package org.rapporteur.delegations;

import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.MeetingId;

/**
 * A focal point has registered a delegation as complete.
 *
 * @param delegationId the delegation
 * @param meetingId the meeting
 * @param partyId the State or organisation
 */
public record DelegationRegistered(DelegationId delegationId, MeetingId meetingId, PartyId partyId) {}
