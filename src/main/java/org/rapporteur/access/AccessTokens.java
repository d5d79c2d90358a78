package org.rapporteur.access;

import java.util.UUID;

/**
 * Names of the circles of readers. A thing carries the tokens of those who may see it, a reader carries the tokens of the
 * circles they are in; whoever shares one may see. The search index and every list use the same names.
 */
public final class AccessTokens {

    /** Everyone, with or without an account. */
    public static final String PUBLIC = "public";

    /** Everyone with an account. */
    public static final String SIGNED_IN = "signed-in";

    /** Everyone who takes part in at least one meeting. */
    public static final String PARTICIPANT = "participant";

    /** The secretariat. */
    public static final String SECRETARIAT = "s:secretariat";

    /** Administrators. */
    public static final String ADMINISTRATOR = "s:administrator";

    private AccessTokens() {}

    /** Everyone who takes part in a meeting in any way. */
    public static String meeting(UUID meetingId) {
        return "m:" + meetingId;
    }

    /** Everyone with this role at a meeting. */
    public static String meeting(UUID meetingId, MeetingRole role) {
        return "m:" + meetingId + ":" + role;
    }

    /** Everyone who takes part in a meeting in this capacity, such as {@code MEMBER} or {@code OBSERVER}. */
    public static String capacity(UUID meetingId, String capacity) {
        return "m:" + meetingId + ":" + capacity;
    }

    /** Everyone in the current delegation of a State or organisation. */
    public static String party(UUID partyId) {
        return "p:" + partyId;
    }

    /** Everyone in this delegation. */
    public static String delegation(UUID delegationId) {
        return "d:" + delegationId;
    }

    /** Members of a working group. */
    public static String group(UUID groupId) {
        return "g:" + groupId;
    }

    /** One account. */
    public static String account(UUID accountId) {
        return "a:" + accountId;
    }
}
