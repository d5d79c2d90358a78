package org.rapporteur.delegations;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.Accounts;
import org.rapporteur.access.Readers;
import org.rapporteur.access.Rights;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.directory.Parties;
import org.rapporteur.directory.PartyId;
import org.rapporteur.meetings.MeetingId;
import org.rapporteur.meetings.Meetings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who stands behind an account. Whoever runs a meeting can name accounts for any delegation of it, so that a State can
 * register before anybody of it has an account; but only the party's own focal points, or the secretariat, say that such an
 * account belongs to the party: reads what is for it, and reports for it.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Confirmations {

    private final DelegationAccountRepository ties;
    private final DelegationRepository delegations;
    private final Meetings meetings;
    private final Parties parties;
    private final Accounts accounts;
    private final Rights rights;
    private final Readers readers;
    private final AuditTrail audit;
    private final Clock clock;

    Confirmations(
            DelegationAccountRepository ties,
            DelegationRepository delegations,
            Meetings meetings,
            Parties parties,
            Accounts accounts,
            Rights rights,
            Readers readers,
            AuditTrail audit,
            Clock clock) {
        this.ties = ties;
        this.delegations = delegations;
        this.meetings = meetings;
        this.parties = parties;
        this.accounts = accounts;
        this.rights = rights;
        this.readers = readers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Accounts that wait for whoever is signed in: all for the secretariat, those of their own parties for focal points, who
     * hear nothing of a meeting that is not announced.
     */
    @Transactional(readOnly = true)
    public List<AccountToConfirm> waiting() {
        var own = rights.reader().focalPointOf();
        List<DelegationAccount> found =
                rights.isSecretariat() ? ties.unconfirmed() : own.isEmpty() ? List.of() : ties.unconfirmedOf(own);
        if (found.isEmpty()) {
            return List.of();
        }
        var of = delegations
                .findAllById(found.stream().map(DelegationAccount::delegationId).toList())
                .stream()
                .collect(Collectors.toMap(Delegation::getId, Function.identity()));
        var known = meetings.byIds(
                of.values().stream().map(one -> new MeetingId(one.meetingId())).collect(Collectors.toSet()));
        var named = parties.byIds(
                of.values().stream().map(one -> new PartyId(one.partyId())).collect(Collectors.toSet()));
        var names = accounts.displayNames(found.stream()
                .flatMap(tie -> Stream.of(tie.accountId(), tie.namedBy()))
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .distinct()
                .toList());
        return found.stream()
                .flatMap(tie -> {
                    var delegation = Objects.requireNonNull(of.get(tie.delegationId()));
                    var meeting = known.get(new MeetingId(delegation.meetingId()));
                    var party = named.get(new PartyId(delegation.partyId()));
                    UUID by = tie.namedBy();
                    return meeting == null || party == null
                            ? Stream.empty()
                            : Stream.of(new AccountToConfirm(
                                    new DelegationId(delegation.getId()),
                                    meeting,
                                    party,
                                    new AccountId(tie.accountId()),
                                    names.getOrDefault(new AccountId(tie.accountId()), "–"),
                                    tie.role(),
                                    by == null ? "" : names.getOrDefault(new AccountId(by), "–"),
                                    tie.namedAt()));
                })
                .toList();
    }

    /**
     * Stands behind an account: from now on it counts for the party as a whole.
     *
     * @throws NotFound when there is none that waits, or it is of a party the reader does not speak for
     * @throws Conflict when the reader is that account
     */
    public void confirm(DelegationId id, AccountId account) {
        var tie = waiting(id, account);
        if (account.equals(rights.reader().account())) {
            throw new Conflict("delegations.confirm.own");
        }
        tie.confirm(rights.reader().account(), clock.instant());
        done("delegation.account-confirmed", tie);
    }

    /**
     * Ends what an account may do for a delegation, since it does not belong to the party.
     *
     * @throws NotFound when there is none that waits, or it is of a party the reader does not speak for
     */
    public void refuse(DelegationId id, AccountId account) {
        var tie = waiting(id, account);
        ties.delete(tie);
        done("delegation.account-refused", tie);
    }

    private DelegationAccount waiting(DelegationId id, AccountId account) {
        var party = delegations.findById(id.value()).orElseThrow(NotFound::new).partyId();
        rights.requireVisible(rights.isSecretariat() || rights.maySpeakFor(party));
        return ties.findByDelegationIdAndAccountId(id.value(), account.value())
                .filter(tie -> !tie.confirmed())
                .orElseThrow(NotFound::new);
    }

    private void done(String action, DelegationAccount tie) {
        var delegation = delegations.findById(tie.delegationId()).orElseThrow(NotFound::new);
        ties.flush();
        readers.forget();
        audit.append(
                action,
                "delegation",
                delegation.getId(),
                parties.get(new PartyId(delegation.partyId())).name(),
                accounts.displayName(new AccountId(tie.accountId())).orElse("–") + ": " + tie.role());
    }
}
