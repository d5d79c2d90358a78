package org.rapporteur.demonstration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.rapporteur.access.AccountForm;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.Accounts;
import org.rapporteur.access.ApiTokens;
import org.rapporteur.access.PortalRole;
import org.rapporteur.access.Readers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The accounts of the demonstration, by their sign-in names, and how to act as each. */
@Component
@Profile("demo")
class Cast {

    private static final String PASSWORD = "demo";

    private static final Map<String, String> NAMES = names();

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Readers readers;
    private final Map<String, AccountId> ids = new LinkedHashMap<>();

    Cast(Accounts accounts, ApiTokens tokens, Readers readers) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.readers = readers;
    }

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("admin", "Administrator");
        names.put("secretariat", "Secretariat Officer");
        names.put("organiser.vn", "Organiser, Ministry of Justice");
        names.put("focal.kh", "Focal Point, Cambodia");
        names.put("focal.la", "Focal Point, Lao PDR");
        names.put("focal.th", "Focal Point, Thailand");
        names.put("focal.vn", "Focal Point, Viet Nam");
        names.put("delegate.th", "Delegate, Thailand");
        names.put("observer.jica", "Observer, JICA");
        names.put("ngo", "Programme Officer, ECPAT");
        names.put("focal.unodc", "Focal Point, UNODC");
        return names;
    }

    /** Makes the accounts and their tokens that are not there yet. */
    void arrive() {
        readers.asPortal(() -> {
            NAMES.forEach((signInName, displayName) -> {
                var roles = switch (signInName) {
                    case "admin" -> Set.of(PortalRole.ADMINISTRATOR);
                    case "secretariat" -> Set.of(PortalRole.SECRETARIAT);
                    default -> Set.<PortalRole>of();
                };
                var id = accounts.demonstrate(new AccountForm(signInName, displayName, null, roles), PASSWORD);
                tokens.demonstrate(id, "demo-" + signInName);
                ids.put(signInName, id);
            });
            return true;
        });
    }

    AccountId id(String signInName) {
        var id = ids.get(signInName);
        if (id == null) {
            throw new IllegalArgumentException(signInName);
        }
        return id;
    }

    <T> T as(String signInName, Supplier<T> work) {
        return readers.as(id(signInName), work);
    }

    void as(String signInName, Runnable work) {
        as(signInName, () -> {
            work.run();
            return true;
        });
    }
}
