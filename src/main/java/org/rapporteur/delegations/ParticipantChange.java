package org.rapporteur.delegations;

import org.jspecify.annotations.Nullable;

/**
 * What is to change of a person in a delegation; what is left out stays.
 *
 * @param form names, function and role as they should be
 * @param state how far the participation has come; not {@code REPLACED}, which needs a name
 * @param position place in the order of the delegation, from 1
 */
public record ParticipantChange(
        @Nullable ParticipantForm form,
        @Nullable ParticipantState state,
        @Nullable Integer position) {

    /** Corrects names, function and role only. */
    public static ParticipantChange to(ParticipantForm form) {
        return new ParticipantChange(form, null, null);
    }

    /** Takes the participation on, or ends it. */
    public static ParticipantChange to(ParticipantState state) {
        return new ParticipantChange(null, state, null);
    }

    /** Moves the person to a place of the order, from 1. */
    public static ParticipantChange toPosition(int position) {
        return new ParticipantChange(null, null, position);
    }
}
