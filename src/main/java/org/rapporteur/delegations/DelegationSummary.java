package org.rapporteur.delegations;

import org.jspecify.annotations.Nullable;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.MeetingId;

/**
 * A delegation in a list.
 *
 * @param id the delegation
 * @param meetingId the meeting
 * @param party the State or organisation
 * @param capacity what it takes part as
 * @param quota most people it may send, or empty for no limit
 * @param participants people who come, those withdrawn or replaced not counted
 * @param head name of the head, if there is one
 * @param headFunction function of the head, empty when not known
 * @param credentialState how far the check of the credentials has come
 * @param submitted whether the focal point has registered it as complete
 * @param version for detecting concurrent changes
 */
public record DelegationSummary(
        DelegationId id,
        MeetingId meetingId,
        PartySummary party,
        Capacity capacity,
        @Nullable Integer quota,
        int participants,
        @Nullable String head,
        @Nullable String headFunction,
        CredentialState credentialState,
        boolean submitted,
        long version) {

    /** Whether the state of the credentials matters: some are due, or some have come all the same. */
    public boolean credentialsMatter() {
        return capacity.needsCredentials() || credentialState != CredentialState.AWAITED;
    }

    /** Places left, below zero when the secretariat let in more; empty when there is no quota. */
    public @Nullable Integer placesLeft() {
        return quota == null ? null : quota - participants;
    }
}
