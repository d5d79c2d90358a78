package org.rapporteur.access.ui;

import java.util.Locale;
import org.rapporteur.access.Accounts;
import org.rapporteur.access.Readers;
import org.rapporteur.base.ui.LanguageListener;
import org.rapporteur.base.ui.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Places of accounts in the navigation. */
@Configuration(proxyBeanMethods = false)
class AccessNavigation {

    @Bean
    NavigationItem accountPage() {
        return NavigationItem.of("access.account.page", "person", NavigationItem.Group.OWN, 0, AccountView.class);
    }

    @Bean
    NavigationItem accountsPage(Readers readers) {
        return new NavigationItem(
                "access.accounts",
                "key",
                NavigationItem.Group.ADMINISTRATION,
                0,
                AccountsView.class,
                () -> readers.current().isAdministrator(),
                () -> 0);
    }

    @Bean
    LanguageListener languageOfTheAccount(Accounts accounts) {
        return (Locale language) ->
                accounts.own().ifPresent(own -> accounts.prefer(language.toLanguageTag(), own.zone()));
    }
}
