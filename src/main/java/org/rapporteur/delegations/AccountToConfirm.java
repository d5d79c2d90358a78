package org.rapporteur.delegations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.Standing;
import org.rapporteur.directory.PartySummary;
import org.rapporteur.meetings.MeetingSummary;

/**
 * An account somebody named for a party that is not theirs, and for which nobody of the party has spoken yet.
 *
 * @param delegation the delegation it was named for
 * @param meeting its meeting
 * @param party its party
 * @param account the account
 * @param name name shown to others
 * @param role focal point or delegate
 * @param namedBy name of whoever named it; empty for the portal itself
 * @param namedAt when, UTC
 */
public record AccountToConfirm(
        DelegationId delegation,
        MeetingSummary meeting,
        PartySummary party,
        AccountId account,
        String name,
        Standing.Role role,
        String namedBy,
        @Nullable Instant namedAt) {}
