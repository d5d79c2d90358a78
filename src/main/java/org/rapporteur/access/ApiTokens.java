package org.rapporteur.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.InvalidInput;
import org.rapporteur.base.problem.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys to the REST API. A token has exactly its account's rights, is shown once, and stops working the moment it is revoked. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class ApiTokens {

    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final ApiTokenRepository tokens;
    private final AccountRepository accounts;
    private final DemonstrationMode demonstration;
    private final Readers readers;
    private final AuditTrail audit;
    private final Clock clock;

    ApiTokens(
            ApiTokenRepository tokens,
            AccountRepository accounts,
            DemonstrationMode demonstration,
            Readers readers,
            AuditTrail audit,
            Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.demonstration = demonstration;
        this.readers = readers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tokens of whoever asks, the newest first. */
    @Transactional(readOnly = true)
    public List<ApiTokenSummary> own() {
        var own = readers.current().account();
        return own == null
                ? List.of()
                : tokens.findByAccountIdOrderByCreatedAtDesc(own.value()).stream()
                        .map(ApiToken::summary)
                        .toList();
    }

    /**
     * Makes a token for whoever asks.
     *
     * @param name what to call it, 1 to 100 characters
     * @return the secret, which is not stored and cannot be shown again
     */
    public String make(String name) {
        InvalidInput.check()
                .that(!name.isBlank(), "name", "problem.required")
                .that(name.length() <= 100, "name", "problem.too-long", 100)
                .throwIfAny();
        var own = readers.current().account();
        if (own == null) {
            throw new NotFound();
        }
        var secret = Secret.random("rap_");
        var token = tokens.save(new ApiToken(own.value(), name, secret));
        audit.append("token.made", "token", token.getId(), name, "");
        return secret.text();
    }

    /** Stops one's own token from working, at once. */
    public void revoke(UUID id) {
        var own = readers.current().account();
        var token = tokens.findById(id)
                .filter(found -> own != null && found.accountId().equals(own.value()))
                .orElseThrow(NotFound::new);
        token.revoke(clock.instant());
        audit.append("token.revoked", "token", id, token.summary().name(), "");
    }

    /** Gives an account of the demonstration its well-known token; only with the demonstration profile. */
    public void demonstrate(AccountId account, String secret) {
        if (!demonstration.on()) {
            throw new NotFound();
        }
        var well = new Secret(secret);
        if (tokens.findBySecretHashAndRevokedAtIsNull(well.hash()).isEmpty()) {
            tokens.save(new ApiToken(account.value(), "demonstration", well));
        }
    }

    /** Whoever the token belongs to; empty when it is unknown, revoked, or its account is closed. */
    @PreAuthorize("permitAll()")
    public Optional<UserDetails> authenticate(String secret) {
        var now = clock.instant();
        return tokens.findBySecretHashAndRevokedAtIsNull(new Secret(secret).hash())
                .flatMap(token -> accounts.findById(token.accountId())
                        .filter(account -> account.enabled() && demonstration.admits(account))
                        .map(account -> {
                            if (token.unusedSince(now.minus(TOUCH_EVERY))) {
                                tokens.touch(token.getId(), now, now.minus(TOUCH_EVERY));
                            }
                            return account.principal();
                        }));
    }
}
