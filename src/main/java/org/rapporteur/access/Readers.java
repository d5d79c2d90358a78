package org.rapporteur.access;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rapporteur.base.security.Actor;
import org.rapporteur.base.security.CurrentActor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Computes the reader of a request, once, from the account as it is now: what was taken away a second ago is gone. */
@Service
@PreAuthorize("permitAll()")
public class Readers {

    private static final String ATTRIBUTE = Readers.class.getName();

    private static final List<GrantedAuthority> PUBLIC_AUTHORITIES =
            AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS");

    private final AccountRepository accounts;
    private final List<ReaderContributor> contributors;
    private final CurrentActor currentActor;
    private final DemonstrationMode demonstration;
    private final TransactionTemplate reading;

    Readers(
            AccountRepository accounts,
            List<ReaderContributor> contributors,
            CurrentActor currentActor,
            DemonstrationMode demonstration,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.contributors = contributors;
        this.currentActor = currentActor;
        this.demonstration = demonstration;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRED);
    }

    /** Whoever this request is answered for; the public when nobody is signed in or the account was closed. */
    public Reader current() {
        var request = RequestContextHolder.getRequestAttributes();
        var actor = currentActor.get().orElse(null);
        if (request != null
                && request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Computed computed
                && computed.actor == actor) {
            return computed.reader;
        }
        var reader = compute(actor);
        if (request != null) {
            request.setAttribute(ATTRIBUTE, new Computed(actor, reader), RequestAttributes.SCOPE_REQUEST);
        }
        return reader;
    }

    /** Makes the rest of this request see roles that were changed in it. */
    public void forget() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** The reader an account is, whoever asks; for deciding whom to tell of something. */
    public Reader of(AccountId account) {
        return reading.execute(_ -> accounts.findById(account.value())
                .filter(found -> found.enabled() && demonstration.admits(found))
                .map(this::compute)
                .orElse(Reader.PUBLIC));
    }

    private Reader compute(@Nullable Actor actor) {
        return switch (actor) {
            case null -> Reader.PUBLIC;
            case PortalPrincipal _ -> Reader.PORTAL;
            default -> of(new AccountId(actor.accountId()));
        };
    }

    private Reader compute(Account account) {
        var id = new AccountId(account.getId());
        var builder = new Reader.Builder();
        contributors.forEach(contributor -> contributor.contribute(id, builder));
        return builder.build(id, account.displayName(), account.roles());
    }

    /**
     * Does work as the portal itself, with every right; for start-up and background jobs, never on a request's behalf.
     *
     * @return what the work returns
     */
    public <T> T asPortal(Supplier<T> work) {
        return as(new PortalPrincipal(), work);
    }

    /**
     * Does work as this account, with exactly its rights, such as loading the demonstration.
     *
     * @return what the work returns
     */
    public <T> T as(AccountId account, Supplier<T> work) {
        var principal = accounts.findById(account.value()).orElseThrow().principal();
        return as(principal, work);
    }

    /**
     * Does work as the public, whoever is signed in: what everybody may read is the same for everybody.
     *
     * @return what the work returns
     */
    public <T> T asPublic(Supplier<T> work) {
        return as(new AnonymousAuthenticationToken(ATTRIBUTE, "public", PUBLIC_AUTHORITIES), work);
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        var authorities =
                actor instanceof AccountPrincipal account ? account.getAuthorities() : PortalPrincipal.AUTHORITIES;
        return as(UsernamePasswordAuthenticationToken.authenticated(actor, null, authorities), work);
    }

    private static <T> T as(Authentication authentication, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private record Computed(@Nullable Actor actor, Reader reader) {}
}
