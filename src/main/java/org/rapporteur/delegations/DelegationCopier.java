package org.rapporteur.delegations;

import java.util.stream.Collectors;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.Accounts;
import org.rapporteur.access.Rights;
import org.rapporteur.access.Standing;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.meetings.EditionCopier;
import org.rapporteur.meetings.EditionPart;
import org.rapporteur.meetings.MeetingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites the parties of one meeting to the next edition: capacity, quota and focal points go on, people and credentials
 * are asked for anew. As the new edition is a draft, nobody hears of it before it is announced.
 */
@Component
class DelegationCopier implements EditionCopier {

    private final Delegations delegations;
    private final DelegationAccountRepository ties;
    private final Accounts accounts;
    private final Rights rights;
    private final AuditTrail audit;

    DelegationCopier(
            Delegations delegations,
            DelegationAccountRepository ties,
            Accounts accounts,
            Rights rights,
            AuditTrail audit) {
        this.delegations = delegations;
        this.ties = ties;
        this.accounts = accounts;
        this.rights = rights;
        this.audit = audit;
    }

    @Override
    public EditionPart part() {
        return EditionPart.DELEGATIONS;
    }

    @Override
    public int count(MeetingId from) {
        return delegations.maySee(from) ? delegations.count(from) : 0;
    }

    @Override
    @Transactional
    public void copy(MeetingId from, MeetingId to) {
        for (var earlier : delegations.of(from)) {
            var form = new DelegationForm(earlier.party().id(), earlier.capacity(), earlier.quota());
            keepFocalPoints(earlier, delegations.create(to, form));
        }
    }

    /** Whoever starts the edition runs it from now on, and so is left out unless of the secretariat. */
    private void keepFocalPoints(DelegationSummary earlier, DelegationId next) {
        var self = rights.reader().account();
        var kept = ties.findByDelegationIdOrderById(earlier.id().value()).stream()
                .filter(tie -> tie.role() == Standing.Role.FOCAL_POINT)
                .filter(tie -> rights.isSecretariat() || !new AccountId(tie.accountId()).equals(self))
                .toList();
        if (kept.isEmpty()) {
            return;
        }
        kept.forEach(tie -> ties.save(tie.forNext(next)));
        var names = accounts.displayNames(
                kept.stream().map(tie -> new AccountId(tie.accountId())).toList());
        audit.append(
                "delegation.focal-points-kept",
                "delegation",
                next.value(),
                earlier.party().name(),
                names.values().stream().sorted().collect(Collectors.joining(", ")));
    }
}
