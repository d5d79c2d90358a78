package org.rapporteur.access;

import java.util.UUID;

/**
 * What a delegation makes of an account.
 *
 * @param meetingId the meeting
 * @param delegationId the delegation
 * @param partyId the State or organisation the delegation is of
 * @param capacity MEMBER, OBSERVER, PARTNER or SECRETARIAT, as the delegation has it
 * @param role focal point or delegate
 * @param current whether it still counts for the party as a whole: false once the party has sent a later delegation to the
 *     same series
 */
public record Standing(UUID meetingId, UUID delegationId, UUID partyId, String capacity, Role role, boolean current) {

    /** Place of a person in a delegation, as far as rights go. */
    public enum Role {
        /** Registers the delegation and speaks for the party. */
        FOCAL_POINT,
        /** Attends. */
        DELEGATE
    }
}
