package org.rapporteur.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.audit.AuditTrail;
import org.rapporteur.base.problem.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Browsers that are signed in: who sees them, and how they are signed out from afar. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class SignIns {

    /** Name of the attribute of a browser's session that holds the id of its sign-in. */
    public static final String SESSION_ATTRIBUTE = "rapporteur.sign-in";

    private final SignInRepository signIns;
    private final AccountRepository accounts;
    private final Readers readers;
    private final AuditTrail audit;
    private final Clock clock;

    SignIns(SignInRepository signIns, AccountRepository accounts, Readers readers, AuditTrail audit, Clock clock) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.readers = readers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Browsers in which whoever asks is signed in, the latest first. */
    @Transactional(readOnly = true)
    public List<SignInSummary> own() {
        var own = readers.current().account();
        return own == null
                ? List.of()
                : signIns.findByAccountIdAndEndedAtIsNullOrderBySignedInAtDesc(own.value()).stream()
                        .map(SignIn::summary)
                        .toList();
    }

    /** Signs one's own browser out; its next request is refused. */
    public void end(UUID session) {
        var own = readers.current().account();
        var found = signIns.findById(session)
                .filter(signIn -> own != null && signIn.accountId().equals(own.value()))
                .orElseThrow(NotFound::new);
        found.end(clock.instant());
    }

    /** Signs whoever asks out of every browser. */
    public void endOwn() {
        var own = readers.current().account();
        if (own != null) {
            endAll(own.value());
            audit.append(
                    "account.signed-out-everywhere",
                    "account",
                    own.value(),
                    readers.current().name(),
                    "");
        }
    }

    void endAll(UUID accountId) {
        endAllBut(accountId, null);
    }

    void endAllBut(UUID accountId, @Nullable UUID kept) {
        var now = clock.instant();
        signIns.findByAccountIdAndEndedAtIsNullOrderBySignedInAtDesc(accountId).stream()
                .filter(signIn -> !signIn.getId().equals(kept))
                .forEach(signIn -> signIn.end(now));
    }

    UUID begin(UUID accountId, String address, String device) {
        var now = clock.instant();
        var signIn = signIns.save(new SignIn(accountId, now, cut(address, 60), cut(device, 200)));
        accounts.findById(accountId).ifPresent(account -> account.signedIn(now));
        return signIn.getId();
    }

    void ended(UUID session) {
        signIns.findById(session).ifPresent(signIn -> signIn.end(clock.instant()));
    }

    @Transactional(readOnly = true)
    boolean isLive(UUID session) {
        return signIns.findById(session).filter(SignIn::live).isPresent();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
