package org.rapporteur.delegations;

import org.rapporteur.access.AccountId;
import org.rapporteur.access.Reader;
import org.rapporteur.access.ReaderContributor;
import org.rapporteur.access.Standing;
import org.springframework.stereotype.Component;

/** Makes readers what their delegations make them, from what is stored at that moment; meetings not announced make nothing. */
@Component
class DelegationStandings implements ReaderContributor {

    private final DelegationAccountRepository accounts;

    DelegationStandings(DelegationAccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public void contribute(AccountId account, Reader.Builder reader) {
        accounts.standings(account.value(), Standing.Role.FOCAL_POINT).forEach(reader::standing);
    }
}
