package org.rapporteur.delegations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A delegation on its own page.
 *
 * @param summary what lists show of it
 * @param participants everybody ever named, head first, then in order, those who left last
 * @param submittedAt when it was registered as complete, UTC
 * @param credentials file and question; only for those who may edit the delegation
 * @param accounts who acts for it on the portal; only for those who may edit the delegation
 * @param mayEdit whether the reader may register people in it
 * @param mayManage whether the reader runs the meeting
 * @param mayConfirm whether the reader may stand behind accounts that others named: focal points of the party, and the
 *     secretariat
 * @param mayOverride whether the reader may let in more people than the quota
 */
public record DelegationDetails(
        DelegationSummary summary,
        List<ParticipantDetails> participants,
        @Nullable Instant submittedAt,
        @Nullable CredentialDetails credentials,
        List<DelegationAccountDetails> accounts,
        boolean mayEdit,
        boolean mayManage,
        boolean mayConfirm,
        boolean mayOverride) {

    /** Those who come, head first. */
    public List<ParticipantDetails> active() {
        return participants.stream().filter(one -> one.state().active()).toList();
    }

    /** The head, if there is one. */
    public Optional<ParticipantDetails> head() {
        return active().stream()
                .filter(one -> one.role() == ParticipantRole.HEAD)
                .findFirst();
    }
}
