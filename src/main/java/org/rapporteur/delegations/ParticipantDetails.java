package org.rapporteur.delegations;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.directory.PersonId;

/**
 * A person in a delegation, with the names and function of that meeting.
 *
 * @param id the place in the delegation
 * @param delegationId the delegation
 * @param personId the person in the directory
 * @param familyName family name in Latin letters
 * @param givenName given name in Latin letters
 * @param nationalName whole name in the national script, if given
 * @param familyNameFirst whether the family name is said first, as in Viet Nam and Cambodia
 * @param title function, if given
 * @param organisation ministry, office or body, if given
 * @param role place in the delegation
 * @param position order in the delegation, from 1
 * @param state how far the participation has come
 * @param replacedBy who came instead, if somebody did
 * @param replaces whom this person came instead of, if anybody
 * @param endedOn day of the replacement or withdrawal, in the meeting's zone
 * @param overQuota whether the secretariat let this person in above the quota
 * @param version for detecting concurrent changes
 */
public record ParticipantDetails(
        ParticipantId id,
        DelegationId delegationId,
        PersonId personId,
        String familyName,
        String givenName,
        @Nullable String nationalName,
        boolean familyNameFirst,
        @Nullable String title,
        @Nullable String organisation,
        ParticipantRole role,
        int position,
        ParticipantState state,
        @Nullable ParticipantId replacedBy,
        @Nullable ParticipantId replaces,
        @Nullable LocalDate endedOn,
        boolean overQuota,
        long version) {

    /** The name as lists of participants print it: in the order the person uses, the family name in capitals. */
    public String listName() {
        return inOrder(familyName.toUpperCase(Locale.ROOT));
    }

    /** The name as it is written in running text. */
    public String fullName() {
        return inOrder(familyName);
    }

    private String inOrder(String family) {
        return familyNameFirst ? family + " " + givenName : givenName + " " + family;
    }

    /** Function and organisation on one line; empty when neither is known. */
    public String function() {
        if (title == null) {
            return organisation == null ? "" : organisation;
        }
        return organisation == null ? title : title + ", " + organisation;
    }
}
