package org.rapporteur;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.rapporteur.access.AccountForm;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.Accounts;
import org.rapporteur.access.ApiTokens;
import org.rapporteur.access.PortalRole;
import org.rapporteur.access.Readers;
import org.springframework.stereotype.Component;

/** Makes accounts and acts as them. */
@Component
public class TestAccounts {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Readers readers;

    TestAccounts(Accounts accounts, ApiTokens tokens, Readers readers) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.readers = readers;
    }

    /** A fresh account with these portal roles; its sign-in name is unique in the test run. */
    public AccountId make(String name, PortalRole... roles) {
        Set<PortalRole> set = EnumSet.noneOf(PortalRole.class);
        set.addAll(Set.of(roles));
        var form = new AccountForm(name.replace(' ', '-') + "." + NEXT.incrementAndGet(), name, null, set);
        return asPortal(() -> accounts.invite(form).account());
    }

    public AccountId secretariat() {
        return make("secretariat", PortalRole.SECRETARIAT);
    }

    public AccountId administrator() {
        return make("administrator", PortalRole.ADMINISTRATOR);
    }

    /** A bearer token of the account. */
    public String token(AccountId account) {
        return as(account, () -> tokens.make("test"));
    }

    public <T> T as(AccountId account, Supplier<T> work) {
        return readers.as(account, work);
    }

    public void as(AccountId account, Runnable work) {
        readers.as(account, () -> {
            work.run();
            return true;
        });
    }

    public <T> T asPortal(Supplier<T> work) {
        return readers.asPortal(work);
    }
}
