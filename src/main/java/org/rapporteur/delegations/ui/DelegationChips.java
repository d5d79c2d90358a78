package org.rapporteur.delegations.ui;

import com.vaadin.flow.component.Component;
import org.rapporteur.base.ui.Chip;
import org.rapporteur.base.ui.Tone;
import org.rapporteur.delegations.DelegationSummary;
import org.rapporteur.delegations.ParticipantState;

/** What the states of delegations look like: the same words and colours on every page. */
final class DelegationChips {

    private DelegationChips() {}

    /** How far the check of the credentials has come. */
    static Chip credentials(Component owner, DelegationSummary delegation) {
        if (!delegation.credentialsMatter()) {
            return new Chip(owner.getTranslation("delegations.credentials.not-needed"));
        }
        var state = delegation.credentialState();
        var tone = switch (state) {
            case AWAITED -> Tone.PENDING;
            case RECEIVED -> Tone.ACCENT;
            case QUERIED -> Tone.WARNING;
            case IN_ORDER -> Tone.GOOD;
        };
        return new Chip(owner.getTranslation("delegations.credentials." + state), tone);
    }

    /** How far a person's participation has come. */
    static Chip participation(Component owner, ParticipantState state) {
        var tone = switch (state) {
            case NOMINATED -> Tone.NEUTRAL;
            case ACCREDITED, REGISTERED -> Tone.ACCENT;
            case ATTENDED -> Tone.GOOD;
            case WITHDRAWN, REPLACED -> Tone.PENDING;
        };
        return new Chip(owner.getTranslation("delegations.participant.state." + state), tone);
    }

    /** People named of people allowed, such as "5 of 6". */
    static String places(Component owner, DelegationSummary delegation) {
        var quota = delegation.quota();
        return quota == null
                ? owner.getTranslation("delegations.people", delegation.participants())
                : owner.getTranslation("delegations.places", delegation.participants(), quota);
    }
}
