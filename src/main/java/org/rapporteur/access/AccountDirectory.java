package org.rapporteur.access;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account of a sign-in name for Spring Security, which checks the password in equal time for unknown names. */
@Component
class AccountDirectory implements UserDetailsService {

    private final AccountRepository accounts;
    private final DemonstrationMode demonstration;

    AccountDirectory(AccountRepository accounts, DemonstrationMode demonstration) {
        this.accounts = accounts;
        this.demonstration = demonstration;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String signInName) {
        return accounts.findBySignInName(Account.normalised(signInName))
                .filter(account -> account.passwordHash() != null && demonstration.admits(account))
                .map(Account::principal)
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }
}
