package org.rapporteur.access;

import java.util.List;
import org.rapporteur.base.startup.StartupNotice;
import org.springframework.stereotype.Component;

/** Tells whoever starts the portal how to get in: with the demonstration's accounts, or as the first administrator. */
@Component
class SignInNotice implements StartupNotice {

    private final AccountRepository accounts;
    private final DemonstrationMode demonstration;
    private final Welcome welcome;

    SignInNotice(AccountRepository accounts, DemonstrationMode demonstration, Welcome welcome) {
        this.accounts = accounts;
        this.demonstration = demonstration;
        this.welcome = welcome;
    }

    @Override
    public List<String> lines(String address) {
        if (demonstration.on()) {
            return demonstrationLines();
        }
        return welcome.firstLink()
                .map(link -> List.of(
                        "There is no account yet. This link makes the first administrator, once, within a day:",
                        address + "/" + link))
                .orElse(List.of());
    }

    private List<String> demonstrationLines() {
        List<String> names = accounts.findByDemonstrationTrueOrderBySignInName().stream()
                .map(Account::signInName)
                .toList();
        return List.of(
                "Demonstration, on this machine only. Every password is: demo",
                "Accounts: " + String.join(", ", names));
    }
}
