package org.rapporteur.access;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time links: how a person first gets in. There is no default password. */
@Service
@PreAuthorize("permitAll()")
@Transactional
public class Welcome {

    private static final Duration FIRST_LINK_LASTS = Duration.ofDays(1);

    private final OneTimeLinkRepository links;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    Welcome(
            OneTimeLinkRepository links,
            AccountRepository accounts,
            Passwords passwords,
            AuditTrail audit,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whom a link welcomes.
     *
     * @param firstAdministrator whether it makes the portal's first account
     * @param name name of the account; empty for the first administrator
     * @param signInName what is typed to sign in; empty for the first administrator
     */
    public record Guest(boolean firstAdministrator, String name, String signInName) {}

    /** Whom the link welcomes; empty when it is unknown, used or too old. */
    @Transactional(readOnly = true)
    public Optional<Guest> guest(String secret) {
        return working(secret).map(link -> {
            var account = account(link);
            return account == null
                    ? new Guest(true, "", "")
                    : new Guest(false, account.displayName(), account.signInName());
        });
    }

    /**
     * Sets the password of an invited account and uses the link up.
     *
     * @throws NotFound when the link is unknown, used or too old
     * @throws InvalidInput when the password is too weak
     */
    public void setPassword(String secret, String password) {
        var link = working(secret).orElseThrow(NotFound::new);
        var account = account(link);
        if (account == null) {
            throw new NotFound();
        }
        account.setPassword(passwords.hash(password, account.signInName()));
        link.use(clock.instant());
        audit.append(
                account.getId(),
                account.displayName(),
                "account.welcomed",
                "account",
                account.getId(),
                account.displayName(),
                "");
    }

    /**
     * Makes the first account, an administrator who is also of the secretariat, and uses the link up.
     *
     * @throws NotFound when the link is unknown, used or too old, or there is an account already
     * @throws InvalidInput when a field is wrong
     */
    public void makeFirstAdministrator(String secret, String signInName, String displayName, String password) {
        var link = working(secret)
                .filter(found -> found.purpose() == OneTimeLink.Purpose.FIRST_ADMINISTRATOR)
                .orElseThrow(NotFound::new);
        if (accounts.count() > 0) {
            throw new NotFound();
        }
        InvalidInput.check()
                .that(signInName.strip().length() >= 2, "signInName", "access.account.name-form")
                .that(!displayName.isBlank(), "displayName", "problem.required")
                .throwIfAny();
        var account = new Account(signInName, displayName, null);
        account.grant(EnumSet.allOf(PortalRole.class));
        account.setPassword(passwords.hash(password, signInName));
        accounts.save(account);
        link.use(clock.instant());
        audit.append(
                account.getId(),
                account.displayName(),
                "account.first-administrator",
                "account",
                account.getId(),
                account.displayName(),
                "");
    }

    /** A fresh link for the first administrator; empty once there is an account. Earlier ones stop working. */
    public Optional<String> firstLink() {
        if (accounts.count() > 0) {
            return Optional.empty();
        }
        var now = clock.instant();
        links.findByPurposeAndUsedAtIsNull(OneTimeLink.Purpose.FIRST_ADMINISTRATOR)
                .forEach(link -> link.use(now));
        var secret = Secret.random("");
        links.save(new OneTimeLink(OneTimeLink.Purpose.FIRST_ADMINISTRATOR, null, secret, now.plus(FIRST_LINK_LASTS)));
        return Optional.of("welcome/" + secret.text());
    }

    private Optional<OneTimeLink> working(String secret) {
        return links.findBySecretHash(new Secret(secret).hash()).filter(link -> link.worksAt(clock.instant()));
    }

    private @Nullable Account account(OneTimeLink link) {
        var id = link.accountId();
        return id == null ? null : accounts.findById(id).orElse(null);
    }
}
