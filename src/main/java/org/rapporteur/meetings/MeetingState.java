package org.rapporteur.meetings;

import java.util.EnumSet;
import java.util.Set;

/** Where a meeting is in its life, and which steps lead on from there. */
public enum MeetingState {
    /** Being prepared; sends nothing to anyone. */
    DRAFT,
    /** Its date and place are known to everyone with an account. */
    ANNOUNCED,
    /** Delegations register. */
    REGISTRATION,
    /** It is being held. */
    IN_SESSION,
    /** It is over; nothing of it changes any more except through a reopening with a reason. */
    CLOSED,
    /** Closed, and out of the way of daily work. */
    ARCHIVED,
    /** Not at its date; another will be found. */
    POSTPONED,
    /** Will not be held. */
    CANCELLED;

    /** States one step leads to from here. */
    public Set<MeetingState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(ANNOUNCED, POSTPONED, CANCELLED);
            case ANNOUNCED -> EnumSet.of(REGISTRATION, POSTPONED, CANCELLED);
            case REGISTRATION -> EnumSet.of(IN_SESSION, POSTPONED, CANCELLED);
            case IN_SESSION -> EnumSet.of(CLOSED, POSTPONED, CANCELLED);
            case CLOSED -> EnumSet.of(ARCHIVED, IN_SESSION);
            case ARCHIVED -> EnumSet.of(IN_SESSION);
            case POSTPONED -> EnumSet.of(ANNOUNCED, CANCELLED);
            case CANCELLED -> EnumSet.of(POSTPONED);
        };
    }

    /** Whether one step leads from here to there. */
    public boolean allows(MeetingState to) {
        return next().contains(to);
    }

    /** Whether a step from here to there must say why. */
    public boolean needsReason(MeetingState to) {
        return to == POSTPONED || to == CANCELLED || isReopening(to);
    }

    /** Whether a step from here to there takes up again what was over. */
    public boolean isReopening(MeetingState to) {
        return (this == CLOSED || this == ARCHIVED) && to == IN_SESSION;
    }

    /** Whether the meeting and what belongs to it may be changed. */
    public boolean isOpen() {
        return this != CLOSED && this != ARCHIVED && this != CANCELLED;
    }
}
