package org.rapporteur.meetings;

import org.rapporteur.access.AccountId;
import org.rapporteur.access.MeetingRole;

/**
 * Somebody with a role at a meeting.
 *
 * @param account the account
 * @param name name shown to others
 * @param role what they are at the meeting
 */
public record MeetingRoleHolder(AccountId account, String name, MeetingRole role) {}
