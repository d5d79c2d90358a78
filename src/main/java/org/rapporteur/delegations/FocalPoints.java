package org.rapporteur.delegations;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.Accounts;
import org.rapporteur.access.Invitation;
import org.rapporteur.access.Readers;
import org.rapporteur.access.Rights;
import org.rapporteur.access.Standing;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts that act for a delegation. Focal points are named by those who run the meeting; delegates get their accounts
 * from the focal points too. What an account may do begins and ends with its row here, at that moment; an account that an
 * organiser names counts for the party as a whole only when it is confirmed ({@link Confirmations}).
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class FocalPoints {

    private final DelegationAccountRepository ties;
    private final DelegationGate gate;
    private final Accounts accounts;
    private final Parties parties;
    private final Rights rights;
    private final Readers readers;
    private final AuditTrail audit;
    private final Clock clock;

    FocalPoints(
            DelegationAccountRepository ties,
            DelegationGate gate,
            Accounts accounts,
            Parties parties,
            Rights rights,
            Readers readers,
            AuditTrail audit,
            Clock clock) {
        this.ties = ties;
        this.gate = gate;
        this.accounts = accounts;
        this.parties = parties;
        this.rights = rights;
        this.readers = readers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The account with this sign-in name, for adding it.
     *
     * @throws InvalidInput when there is none
     */
    @Transactional(readOnly = true)
    public AccountId account(String signInName) {
        return accounts.withSignInName(signInName)
                .orElseThrow(() -> InvalidInput.of("signInName", "delegations.account.unknown", signInName.strip()));
    }

    /**
     * Makes an account a focal point; a delegate becomes one.
     *
     * @throws Forbidden when the reader does not run the meeting, or is no secretariat and names themselves
     * @throws Conflict when the meeting is over
     */
    public void add(DelegationId id, AccountId account) {
        tie(gate.toManage(id), account, Standing.Role.FOCAL_POINT, null);
    }

    /**
     * Makes a new account that is a focal point.
     *
     * @param email e-mail address, if known
     * @return the account and the secret of its one-time link, to be handed over
     * @throws Forbidden when the reader does not run the meeting
     * @throws Conflict when the sign-in name is taken, or the meeting is over
     * @throws InvalidInput when a field is wrong
     */
    public Invitation invite(DelegationId id, String signInName, String displayName, @Nullable String email) {
        var delegation = gate.toManage(id);
        var invitation = accounts.inviteWithoutRoles(signInName, displayName, email);
        tie(delegation, invitation.account(), Standing.Role.FOCAL_POINT, null);
        return invitation;
    }

    /**
     * Lets somebody of the delegation in with an account they have; a focal point stays one.
     *
     * @param participant the person the account belongs to; empty when it belongs to nobody on the list
     * @throws Forbidden when it is another's delegation
     * @throws Conflict when the person does not come any more, or the meeting is over
     */
    public void addDelegate(DelegationId id, AccountId account, @Nullable ParticipantId participant) {
        tie(gate.toEdit(id), account, Standing.Role.DELEGATE, participant);
    }

    /**
     * Makes a new account for somebody of the delegation.
     *
     * @return the account and the secret of its one-time link, to be handed over
     * @throws Forbidden when it is another's delegation
     * @throws Conflict when the sign-in name is taken, or the meeting is over
     * @throws InvalidInput when a field is wrong
     */
    public Invitation inviteDelegate(
            DelegationId id,
            String signInName,
            String displayName,
            @Nullable String email,
            @Nullable ParticipantId participant) {
        var delegation = gate.toEdit(id);
        var invitation = accounts.inviteWithoutRoles(signInName, displayName, email);
        tie(delegation, invitation.account(), Standing.Role.DELEGATE, participant);
        return invitation;
    }

    /**
     * Ends what an account may do for a delegation, at once.
     *
     * @throws NotFound when it has no part in it
     * @throws Forbidden when it is another's delegation, or a focal point is removed by somebody who does not run the meeting
     * @throws Conflict when the meeting is over
     */
    public void remove(DelegationId id, AccountId account) {
        var delegation = gate.toEdit(id);
        var tie =
                ties.findByDelegationIdAndAccountId(id.value(), account.value()).orElseThrow(NotFound::new);
        rights.require(tie.role() == Standing.Role.DELEGATE || rights.mayManageMeeting(delegation.meetingId()));
        ties.delete(tie);
        trail("delegation.account-removed", delegation, account, tie.role());
        ties.flush();
        readers.forget();
    }

    private void tie(
            Delegation delegation, AccountId account, Standing.Role role, @Nullable ParticipantId participantId) {
        refuseOwn(account, role);
        if (participantId != null) {
            delegation.participant(participantId).requireActive();
        }
        var participant = participantId == null ? null : participantId.value();
        var known = ties.findByDelegationIdAndAccountId(delegation.getId(), account.value());
        if (known.isPresent()) {
            var tie = known.get();
            var enough = isEnough(account, delegation);
            if (tie.serveAs(role)) {
                tie.namedBy(rights.reader().account(), enough, clock.instant());
            }
            if (participant != null) {
                tie.belongTo(participant);
            }
        } else {
            var tie = new DelegationAccount(delegation.getId(), account.value(), role, participant);
            tie.namedBy(rights.reader().account(), isEnough(account, delegation), clock.instant());
            ties.save(tie);
        }
        trail("delegation.account-added", delegation, account, role);
        ties.flush();
        readers.forget();
    }

    /**
     * The word of the party's own focal points and of the secretariat is enough, and so is that the account speaks for the
     * party already; what an organiser says of another State has to be confirmed.
     */
    private boolean isEnough(AccountId account, Delegation delegation) {
        var party = delegation.partyId();
        return rights.isSecretariat()
                || rights.maySpeakFor(party)
                || readers.of(account).focalPointOf().contains(party);
    }

    /** Who runs a meeting must not read as another State by naming themselves its focal point. */
    private void refuseOwn(AccountId account, Standing.Role role) {
        var self = account.equals(rights.reader().account());
        if (self && role == Standing.Role.FOCAL_POINT && !rights.isSecretariat()) {
            throw new Forbidden("delegations.account.own");
        }
    }

    private void trail(String action, Delegation delegation, AccountId account, Standing.Role role) {
        var party = parties.get(new PartyId(delegation.partyId()));
        audit.append(
                action,
                "delegation",
                delegation.getId(),
                party.name(),
                accounts.displayName(account).orElse("–") + ": " + role);
    }
}
