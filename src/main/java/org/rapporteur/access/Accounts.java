package org.rapporteur.access;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.EmailAddress;
import org.rapporteur.base.LanguageTag;
import org.rapporteur.base.problem.Conflict;
import org.rapporteur.base.problem.Forbidden;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.rapporteur.base.problem.StaleVersion;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: who can sign in and what they are for the whole portal. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class Accounts {

    /** How long an invitation works. */
    public static final Duration INVITATION_LASTS = Duration.ofDays(14);

    private static final Pattern SIGN_IN_NAME = Pattern.compile("[\\p{L}\\p{N}@._+-]{2,120}");

    private final AccountRepository accounts;
    private final OneTimeLinkRepository links;
    private final SignIns signIns;
    private final Passwords passwords;
    private final Readers readers;
    private final Rights rights;
    private final AuditTrail audit;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            OneTimeLinkRepository links,
            SignIns signIns,
            Passwords passwords,
            Readers readers,
            Rights rights,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.signIns = signIns;
        this.passwords = passwords;
        this.readers = readers;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of accounts whose name or address contains the text; for administrators. */
    @Transactional(readOnly = true)
    public Page<AccountDetails> find(String text, Pageable page) {
        rights.require(rights.mayManageAccounts());
        return accounts.search("%" + text.strip().toLowerCase(Locale.ROOT) + "%", page)
                .map(Account::details);
    }

    /** One account; for administrators and its owner. */
    @Transactional(readOnly = true)
    public AccountDetails get(AccountId id) {
        rights.requireVisible(
                rights.mayManageAccounts() || id.equals(rights.reader().account()));
        return load(id).details();
    }

    /** The account of whoever is signed in. */
    @Transactional(readOnly = true)
    public Optional<AccountDetails> own() {
        var own = rights.reader().account();
        return own == null ? Optional.empty() : accounts.findById(own.value()).map(Account::details);
    }

    /** The account with this sign-in name, if there is one; for those who give roles at meetings and in delegations. */
    @Transactional(readOnly = true)
    public Optional<AccountId> withSignInName(String signInName) {
        return accounts.findBySignInName(Account.normalised(signInName)).map(found -> new AccountId(found.getId()));
    }

    /** Name others see of an account; empty when there is no such account. */
    @Transactional(readOnly = true)
    public Optional<String> displayName(AccountId id) {
        return accounts.findById(id.value()).map(Account::displayName);
    }

    /** Names others see of several accounts at once; ids of none are left out. */
    @Transactional(readOnly = true)
    public Map<AccountId, String> displayNames(Collection<AccountId> ids) {
        return accounts.findAllById(ids.stream().map(AccountId::value).toList()).stream()
                .collect(Collectors.toMap(found -> new AccountId(found.getId()), Account::displayName));
    }

    /** Accounts of the secretariat, for telling them of something. */
    @Transactional(readOnly = true)
    public List<AccountId> secretariat() {
        return accounts.withRole(PortalRole.SECRETARIAT).stream()
                .map(found -> new AccountId(found.getId()))
                .toList();
    }

    /**
     * Makes an account and the link its owner sets a password with.
     *
     * @return the account and the secret of the link, which works once within {@link #INVITATION_LASTS}
     * @throws InvalidInput when a field is wrong
     * @throws Conflict when the sign-in name is taken
     */
    public Invitation invite(AccountForm form) {
        rights.require(rights.mayManageAccounts());
        return inviteUnchecked(form);
    }

    /**
     * Makes an account without any portal role for somebody a delegation or meeting names; whoever calls has checked that
     * the reader may.
     *
     * @return the account and the secret of the link
     */
    public Invitation inviteWithoutRoles(String signInName, String displayName, @Nullable String email) {
        return inviteUnchecked(new AccountForm(signInName, displayName, email, Set.of()));
    }

    private Invitation inviteUnchecked(AccountForm form) {
        check(form);
        if (accounts.findBySignInName(Account.normalised(form.signInName())).isPresent()) {
            throw new Conflict("access.account.taken", form.signInName());
        }
        var account = new Account(form.signInName(), form.displayName(), email(form.email()));
        account.grant(form.roles());
        accounts.save(account);
        audit.append("account.invited", "account", account.getId(), account.displayName(), roles(account));
        return invitation(account);
    }

    /** Makes a new link for an account; earlier ones stop working. */
    public Invitation inviteAgain(AccountId id) {
        rights.require(rights.mayManageAccounts());
        var account = load(id);
        audit.append("account.invited", "account", account.getId(), account.displayName(), "");
        return invitation(account);
    }

    private Invitation invitation(Account account) {
        var now = clock.instant();
        links.findByAccountIdAndUsedAtIsNull(account.getId()).forEach(link -> link.use(now));
        var secret = Secret.random("");
        links.save(
                new OneTimeLink(OneTimeLink.Purpose.SET_PASSWORD, account.getId(), secret, now.plus(INVITATION_LASTS)));
        return new Invitation(new AccountId(account.getId()), secret.text(), now.plus(INVITATION_LASTS));
    }

    /**
     * Changes name, address and roles of an account.
     *
     * @throws StaleVersion when somebody changed it meanwhile
     * @throws Conflict when it would leave the portal without an administrator
     */
    public AccountDetails change(AccountId id, AccountForm form, long version) {
        rights.require(rights.mayManageAccounts());
        check(form);
        var account = load(id);
        StaleVersion.check(version, account.version());
        if (!form.roles().contains(PortalRole.ADMINISTRATOR)) {
            refuseLastAdministrator(account);
        }
        var before = roles(account);
        account.describe(form.displayName(), email(form.email()));
        account.grant(form.roles());
        audit.append(
                "account.changed", "account", account.getId(), account.displayName(), before + " → " + roles(account));
        accounts.flush();
        readers.forget();
        return account.details();
    }

    /**
     * Lets an account sign in, or stops it and signs it out everywhere.
     *
     * @throws Conflict when it would leave the portal without an administrator
     */
    public void enable(AccountId id, boolean enabled) {
        rights.require(rights.mayManageAccounts());
        var account = load(id);
        if (!enabled) {
            refuseLastAdministrator(account);
            signIns.endAll(account.getId());
        }
        account.enable(enabled);
        audit.append(
                enabled ? "account.opened" : "account.closed", "account", account.getId(), account.displayName(), "");
    }

    private void refuseLastAdministrator(Account account) {
        var others = accounts.withRole(PortalRole.ADMINISTRATOR).stream().anyMatch(other -> !other.equals(account));
        if (account.roles().contains(PortalRole.ADMINISTRATOR) && !others) {
            throw new Conflict("access.account.last-administrator");
        }
    }

    /**
     * Changes the password of whoever is signed in and signs out every other browser.
     *
     * @throws InvalidInput when the present password is wrong or the new one too weak
     */
    public void changePassword(String present, String wanted, @Nullable UUID keepSession) {
        var own = rights.reader().account();
        if (own == null) {
            throw new Forbidden();
        }
        var account = load(own);
        var hash = account.passwordHash();
        if (hash == null || !passwords.matches(present, hash)) {
            throw InvalidInput.of("present", "access.password.wrong");
        }
        account.setPassword(passwords.hash(wanted, account.signInName()));
        signIns.endAllBut(account.getId(), keepSession);
        audit.append("account.password-changed", "account", account.getId(), account.displayName(), "");
    }

    /** Remembers the interface language (BCP 47) and IANA zone of whoever is signed in. */
    public void prefer(String language, String zone) {
        var own = rights.reader().account();
        if (own == null) {
            return;
        }
        try {
            load(own).prefer(LanguageTag.of(language).value(), ZoneId.of(zone).getId());
        } catch (DateTimeException e) {
            throw InvalidInput.of("zone", "problem.zone", zone);
        }
    }

    /** Makes an account of the demonstration with its well-known password; only with the demonstration profile. */
    public AccountId demonstrate(AccountForm form, String password) {
        rights.require(rights.mayManageAccounts());
        return accounts.findBySignInName(Account.normalised(form.signInName()))
                .map(found -> new AccountId(found.getId()))
                .orElseGet(() -> {
                    var account = new Account(form.signInName(), form.displayName(), email(form.email()));
                    account.grant(form.roles());
                    account.setPassword(passwords.demonstration(password));
                    account.markAsDemonstration();
                    accounts.save(account);
                    return new AccountId(account.getId());
                });
    }

    private static void check(AccountForm form) {
        InvalidInput.check()
                .that(
                        SIGN_IN_NAME.matcher(form.signInName().strip()).matches(),
                        "signInName",
                        "access.account.name-form")
                .that(!form.displayName().isBlank(), "displayName", "problem.required")
                .that(form.displayName().length() <= 200, "displayName", "problem.too-long", 200)
                .throwIfAny();
    }

    private static @Nullable EmailAddress email(@Nullable String text) {
        return text == null || text.isBlank() ? null : EmailAddress.of(text);
    }

    private static String roles(Account account) {
        return account.roles().isEmpty() ? "–" : account.roles().toString();
    }

    private Account load(AccountId id) {
        return accounts.findById(id.value()).orElseThrow(NotFound::new);
    }
}
